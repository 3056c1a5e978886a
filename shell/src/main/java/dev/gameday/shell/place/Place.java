package dev.gameday.shell.place;

import dev.gameday.runbook.Binding;
import dev.gameday.runbook.file.Sourced;
import dev.gameday.runbook.profile.Profile;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where a run is: in a rehearsal of its own with that seed and speed, in the one that is served at a URL, whose seed and
 * speed these are, or live in the account of a profile. {@code user} is whom one acts as in a rehearsal, {@code binding}
 * what logical names are there, where that is not the rehearsal's own, and {@code bindingText} what its file said. {@code
 * layered} are the functions that have a fault layer in a rehearsal of its own, from the start.
 */
public record Place(
        long seed,
        Speed speed,
        Optional<URI> served,
        String user,
        Optional<Binding> binding,
        Optional<String> bindingText,
        Optional<Profile> live,
        Set<String> layered) {
    /** The set is copied. */
    public Place {
        layered = Set.copyOf(layered);
    }

    /** The user that runs game days in a rehearsal. */
    public static final String FACILITATOR = "facilitator";

    /** The user that approves what the facilitator would run. */
    public static final String APPROVER = "approver";

    /** A rehearsal of the run's own. */
    public static Place own(long seed, Speed speed) {
        return new Place(
                seed,
                speed,
                Optional.empty(),
                FACILITATOR,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    /** The rehearsal that is served at that URL. */
    public static Place served(URI url, long seed, Speed speed) {
        return new Place(
                seed,
                speed,
                Optional.of(url),
                FACILITATOR,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    /** The account of that profile, in real time. */
    public static Place live(Profile profile) {
        return new Place(
                0,
                Speed.REAL,
                Optional.empty(),
                FACILITATOR,
                Optional.empty(),
                Optional.empty(),
                Optional.of(profile),
                Set.of());
    }

    /** The same place for another user. */
    public Place as(String other) {
        return new Place(seed, speed, served, other, binding, bindingText, live, layered);
    }

    /** Whether it is a rehearsal that begins and ends with its run. */
    public boolean passing() {
        return served.isEmpty() && live.isEmpty();
    }

    /** The same place, where these functions have a fault layer if it is a rehearsal of its own. */
    public Place layered(Set<String> functions) {
        return new Place(seed, speed, served, user, binding, bindingText, live, functions);
    }

    /** The same place with other names. */
    public Place with(Binding names) {
        return new Place(seed, speed, served, user, Optional.of(names), Optional.empty(), live, layered);
    }

    /** The same place with other names, and the text that they were read from. */
    public Place with(Sourced<Binding> names) {
        return new Place(
                seed, speed, served, user, Optional.of(names.content()), Optional.of(names.text()), live, layered);
    }
}
