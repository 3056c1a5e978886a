package dev.gameday.rehearsal.oracle.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

/**
 * A comparison that chance has no part in: the simulation must be within a bound that follows from how it works, as the
 * rest of a deck or the step of a clock.
 */
public final class CertainBound {
    private final String name;
    private int values;
    private double worst;
    private double farthest;
    private long worstSeed;

    /** A bound of that name. */
    public CertainBound(String name) {
        this.name = name;
    }

    /** One seed's value, and how far from what is expected it may be at most. */
    public void measured(long seed, double measured, double expected, double bound) {
        double off = Math.abs(measured - expected);
        double part = off == 0 ? 0 : off / bound;
        if (values++ == 0 || !(part <= worst)) {
            worst = part;
            farthest = measured - expected;
            worstSeed = seed;
        }
    }

    /** All seeds are measured: says in one line how near the bound they came, and fails if that was beyond it. */
    public void conclude() {
        System.out.println(line());
        judge();
    }

    void judge() {
        assertThat(values).as("values of %s", name).isGreaterThanOrEqualTo(Oracle.SEEDS);
        assertThat(worst).as(line()).isLessThanOrEqualTo(1);
    }

    private String line() {
        return String.format(
                Locale.ROOT,
                "oracle: %s: worst value %+.4g off, %.0f %% of its bound (seed %d; %d values)",
                name,
                farthest,
                100 * worst,
                worstSeed,
                values);
    }
}
