package dev.gameday.shell.run;

import java.net.URI;
import java.util.Optional;

/**
 * Which rehearsal a run is in: one of its own with that seed and speed, or the one that is served at a URL, whose seed
 * and speed these are.
 */
public record Place(long seed, Speed speed, Optional<URI> served) {
    /** A rehearsal of the run's own. */
    public static Place own(long seed, Speed speed) {
        return new Place(seed, speed, Optional.empty());
    }
}
