package dev.gameday.catalog.aws.tail;

import java.time.Duration;
import java.util.Optional;

/**
 * Durations of any number in fixed room: counts in classes each one percent wider than the one before, from a tenth of a
 * millisecond to beyond the 15 minutes that an invocation may last. A percentile is the upper end of its class.
 */
final class Durations {
    private static final double GROWTH = Math.log(1.01);
    private static final double LEAST_MILLIS = 0.1;
    private static final int CLASSES = 1_700;

    private final int[] counts = new int[CLASSES];
    private int taken;
    private double sumMillis;
    private double longestMillis;

    void take(double millis) {
        double position = millis <= LEAST_MILLIS ? 0 : Math.log(millis / LEAST_MILLIS) / GROWTH;
        counts[Math.min(CLASSES - 1, (int) Math.ceil(position))]++;
        taken++;
        sumMillis += millis;
        longestMillis = Math.max(longestMillis, millis);
    }

    int taken() {
        return taken;
    }

    double sumMillis() {
        return sumMillis;
    }

    /** The duration that the share of them, from 0 to 1, is at most as long as; empty where there are none. */
    Optional<Duration> percentile(double share) {
        long wanted = Math.max(1, (long) Math.ceil(share * taken));
        long below = 0;
        for (int i = 0; i < CLASSES && taken > 0; i++) {
            below += counts[i];
            if (below >= wanted) {
                double millis = Math.min(longestMillis, LEAST_MILLIS * Math.exp(i * GROWTH));
                return Optional.of(Duration.ofNanos(Math.round(millis * 1_000) * 1_000));
            }
        }
        return Optional.empty();
    }
}
