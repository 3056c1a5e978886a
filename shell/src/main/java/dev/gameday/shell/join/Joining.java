package dev.gameday.shell.join;

import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.place.Bindings;
import dev.gameday.shell.place.Ground;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.Profiles;
import dev.gameday.shell.place.Speed;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a command acts: live in the account of the profile that {@code --live} names; else in the rehearsal that
 * {@code --rehearsal} names, else in the one that the environment variable {@link #VARIABLE} names, else in one of the
 * console's own.
 */
public final class Joining {
    /** The variable that names a served rehearsal for every command. */
    public static final String VARIABLE = "GAMEDAY_REHEARSAL";

    private static final long SEED = 1;

    private final Map<String, String> environment;
    private final Profiles profiles;

    public Joining(Map<String, String> environment, Profiles profiles) {
        this.environment = Map.copyOf(environment);
        this.profiles = profiles;
    }

    /** Where a command acts and what is allowed there; {@code usual} is a rehearsal's speed where none is said. */
    public Ground ground(Where where, Speed usual) {
        if (where.live() != null) {
            return live(where, where.live());
        }
        Profile profile = profiles.named(where.profile() == null ? Profiles.REHEARSAL : where.profile());
        String binding =
                where.binding() == null ? profile.live().binding().orElse(Bindings.REHEARSAL) : where.binding();
        return new Ground(
                profile,
                place(where.rehearsal(), where.seed(), where.speed(), usual).with(Bindings.sourced(binding)));
    }

    /** Where a command acts that needs no binding, since it makes one. */
    public Place unbound(@Nullable String live, @Nullable String rehearsal, Speed usual) {
        if (live == null) {
            return place(rehearsal, null, null, usual);
        }
        return Place.live(profile(Where.of(live, rehearsal), live));
    }

    private Profile profile(Where where, String name) {
        if (where.rehearsal() != null || where.profile() != null || where.seed() != null || where.speed() != null) {
            throw new UsageException("--live names the profile, and an account has no seed and no speed: leave out "
                    + "--profile, --rehearsal, --seed and --speed beside it.");
        }
        Profile profile = profiles.named(name);
        if (name.equals(Profiles.REHEARSAL)) {
            throw new UsageException(
                    "The profile 'rehearsal' is not live; leave out --live, or name a profile of your own.");
        }
        return profile;
    }

    private Ground live(Where where, String name) {
        Profile profile = profile(where, name);
        String binding = where.binding() == null
                ? profile.live()
                        .binding()
                        .orElseThrow(
                                () -> new UsageException(
                                        "The profile " + profile.name()
                                                + " names no binding; add 'binding: FILE' to it, or --binding FILE (binding new drafts one)."))
                : where.binding();
        return new Ground(profile, Place.live(profile).with(Bindings.sourced(binding)));
    }

    /** The path of the served rehearsal that is meant; empty for the console's own. */
    public Optional<ServedControl> served(@Nullable String option) {
        String named = option == null ? environment.getOrDefault(VARIABLE, "") : option;
        return option == null && named.isBlank() ? Optional.empty() : Optional.of(ServedControl.at(named));
    }

    /** Where a run will be; a served rehearsal answers for its own seed and speed, so neither can be asked of it. */
    public Place place(@Nullable String option, @Nullable Long seed, @Nullable Speed speed, Speed usual) {
        Optional<ServedControl> served = served(option);
        if (served.isEmpty()) {
            return Place.own(seed == null ? SEED : seed, speed == null ? usual : speed);
        }
        if (seed != null || speed != null) {
            throw new UsageException("The rehearsal at " + served.get().url()
                    + " has a seed and a speed already: leave out --seed and --speed.");
        }
        return place(served.get());
    }

    private static Place place(ServedControl served) {
        Map<String, Object> described = served.ask("GET", "", null);
        if (described.get("seed") instanceof Number seed && described.get("clock") instanceof Map<?, ?> clock) {
            return Place.served(served.url(), seed.longValue(), speed(clock));
        }
        throw served.isNone();
    }

    private static Speed speed(Map<?, ?> clock) {
        return clock.get("speed") instanceof Number factor ? Speed.parse(Long.toString(factor.longValue())) : Speed.MAX;
    }
}
