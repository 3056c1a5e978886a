package dev.gameday.rehearsal.flow;

import java.util.SplittableRandom;

/** How long a piece of work takes: log-normal around its median, as service times are; in nanoseconds. */
final class WorkTime {
    /** Wide enough to look like a service, narrow enough that two of them in a row stay under 800 ms at p99. */
    private static final double SPREAD = 0.2;

    private final double medianNanos;
    private final SplittableRandom stream;

    WorkTime(long medianMillis, SplittableRandom stream) {
        this.medianNanos = medianMillis * 1e6;
        this.stream = stream;
    }

    /** One duration, {@code scale} times what it takes at home. */
    long draw(double scale) {
        return (long) (medianNanos * scale * Math.exp(SPREAD * stream.nextGaussian()));
    }
}
