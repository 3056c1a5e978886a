package dev.gameday.rehearsal.flow.chance;

import java.util.SplittableRandom;

/** How long to wait before a further attempt, in nanoseconds. */
@FunctionalInterface
public interface Backoff {
    /** The wait after the failed attempt of that number, counted from 0. */
    long nanosAfter(int attempt);

    /** These waits, the last of them again and again; none at all if there are none. */
    static Backoff listed(long... nanos) {
        return attempt -> nanos.length == 0 ? 0 : nanos[Math.min(attempt, nanos.length - 1)];
    }

    /**
     * Exponential with full jitter: anything from nothing to {@code firstNanos} doubled with every attempt, but
     * {@code mostNanos} at most (Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015).
     */
    static Backoff jittered(long firstNanos, long mostNanos, SplittableRandom stream) {
        return attempt -> {
            double cap = Math.min((double) mostNanos, firstNanos * Math.pow(2, attempt));
            return (long) (cap * stream.nextDouble());
        };
    }
}
