package dev.gameday.rehearsal.oracle.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * Compares what the simulation measured, seed by seed, with what theory expects. Each seed alone may be
 * {@value #MOST_STANDARD_ERRORS} standard errors off, and so may all seeds together, whose standard error is that much
 * smaller.
 *
 * <p>A normal value is as far off once in 1.2e10 times. There are {@value #MOST_COMPARISONS} comparisons at most, which
 * is watched, so that all oracles together fail by chance less than once in a million runs of other seeds. An oracle
 * also says how small a relative error it must be able to see, and fails if its samples are too few for that.
 */
public final class Oracle {
    /** How many seeds every oracle is asked over. */
    public static final int SEEDS = 20;

    static final double MOST_STANDARD_ERRORS = 6.5;
    private static final int MOST_COMPARISONS = 10_000;
    private static final AtomicInteger COMPARISONS = new AtomicInteger();

    private final String name;
    private final double resolution;
    private int seeds;
    private double worst;
    private long worstSeed;
    private double difference;
    private double expectation;
    private double variance;

    /** An oracle that sees relative errors of {@code resolution} and more. */
    public Oracle(String name, double resolution) {
        this.name = name;
        this.resolution = resolution;
    }

    /** The seeds: fixed, so that what passes once passes always. */
    public static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    /** One seed's measured mean, total or rate, and the standard error that theory gives it. */
    public void measured(long seed, double measured, double expected, double standardError) {
        add(seed, (measured - expected) / standardError, measured - expected, expected, standardError);
    }

    /** One seed's hits among independent trials. */
    public void counted(long seed, long hits, long trials, double share) {
        double error = Math.sqrt(trials * share * (1 - share));
        add(seed, Deviance.binomial(hits, trials, share), hits - trials * share, trials * share, error);
    }

    /** One seed's events of a Poisson process. */
    public void counted(long seed, long events, double expected) {
        add(seed, Deviance.poisson(events, expected), events - expected, expected, Math.sqrt(expected));
    }

    /** All seeds are measured: says in one line how far off they were, and fails if that is too far. */
    public void conclude() {
        System.out.println(line());
        judge();
    }

    void judge() {
        assertThat(seeds).as("seeds of %s", name).isGreaterThanOrEqualTo(SEEDS);
        assertThat(Math.abs(worst)).as(line()).isLessThanOrEqualTo(MOST_STANDARD_ERRORS);
        assertThat(Math.abs(together())).as(line()).isLessThanOrEqualTo(MOST_STANDARD_ERRORS);
        assertThat(visible()).as("what %s can see", name).isLessThanOrEqualTo(resolution);
        // One for the seeds together.
        assertThat(COMPARISONS.incrementAndGet()).isLessThanOrEqualTo(MOST_COMPARISONS);
    }

    private String line() {
        return String.format(
                Locale.ROOT,
                "oracle: %s: worst seed %+.2f SE (seed %d of %d), all together %+.2f SE or %+.3f %%, sees %.2f %%",
                name,
                worst,
                worstSeed,
                seeds,
                together(),
                100 * difference / Math.abs(expectation),
                100 * visible());
    }

    private double together() {
        return difference / Math.sqrt(variance);
    }

    private double visible() {
        return MOST_STANDARD_ERRORS * Math.sqrt(variance) / Math.abs(expectation);
    }

    private void add(long seed, double errors, double off, double expected, double standardError) {
        COMPARISONS.incrementAndGet();
        seeds++;
        if (seeds == 1 || !(Math.abs(errors) <= Math.abs(worst))) {
            worst = errors;
            worstSeed = seed;
        }
        difference += off;
        expectation += expected;
        variance += standardError * standardError;
    }
}
