package dev.gameday.rehearsal.aws.fis.experiment;

import java.time.Duration;
import java.util.Random;

/** How long FIS takes for its own steps: seconds, a little different each time, the same for the same seed. */
public record Pace(Random random) {
    /** From the request until FIS looks at the experiment. */
    public Duration pending() {
        return between(700, 1_300);
    }

    /** Resolving targets and assuming the role. */
    public Duration initiating() {
        return between(1_500, 2_500);
    }

    /** From an alarm's change of state until FIS halts. */
    public Duration noticing() {
        return between(800, 1_200);
    }

    /** An action's own clearing up, which comes after its duration. */
    public Duration clearing() {
        return between(1_000, 3_000);
    }

    /** From the last action's end until a stopped experiment says so. */
    public Duration settling() {
        return between(1_000, 2_000);
    }

    /** From engaging the safety lever until it is engaged. */
    public Duration engaging() {
        return between(2_000, 4_000);
    }

    private Duration between(int least, int most) {
        return Duration.ofMillis(least + random.nextInt(most - least));
    }
}
