package dev.gameday.shell.place;

import dev.gameday.runbook.Binding;
import java.net.URI;
import java.util.Optional;

/**
 * Which rehearsal a run is in: one of its own with that seed and speed, or the one that is served at a URL, whose seed
 * and speed these are. {@code user} is whom one acts as there, {@code binding} what logical names are there, where that is
 * not the rehearsal's own.
 */
public record Place(long seed, Speed speed, Optional<URI> served, String user, Optional<Binding> binding) {
    /** The user that runs game days in a rehearsal. */
    public static final String FACILITATOR = "facilitator";

    /** The user that approves what the facilitator would run. */
    public static final String APPROVER = "approver";

    /** A rehearsal of the run's own. */
    public static Place own(long seed, Speed speed) {
        return new Place(seed, speed, Optional.empty(), FACILITATOR, Optional.empty());
    }

    /** The same place for another user. */
    public Place as(String other) {
        return new Place(seed, speed, served, other, binding);
    }

    /** The same place with other names. */
    public Place with(Binding names) {
        return new Place(seed, speed, served, user, Optional.of(names));
    }
}
