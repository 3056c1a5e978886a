package dev.gameday.shell.join;

import dev.gameday.shell.UsageException;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.Speed;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rehearsal that a command is for: the one that {@code --rehearsal} names, else the one that the environment
 * variable {@link #VARIABLE} names, else one of the console's own.
 */
public final class Joining {
    /** The variable that names a served rehearsal for every command. */
    public static final String VARIABLE = "GAMEDAY_REHEARSAL";

    private static final long SEED = 1;

    private final Map<String, String> environment;

    public Joining(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
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
            return new Place(
                    seed.longValue(), speed(clock), Optional.of(served.url()), Place.FACILITATOR, Optional.empty());
        }
        throw served.isNone();
    }

    private static Speed speed(Map<?, ?> clock) {
        return clock.get("speed") instanceof Number factor ? Speed.parse(Long.toString(factor.longValue())) : Speed.MAX;
    }
}
