package dev.gameday.catalog.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a Lambda function's own log says of the invocations that ended in one window of time: for eyes, seconds old, and
 * never what a verdict rests on. A log's lines come late and out of order, so a later sample of the same window replaces
 * an earlier one. {@code errors} are those that the log shows, time-outs among them: a lower bound, as Lambda writes no
 * line of its own for what a handler throws. {@code p50} and {@code p99} are of the duration, to one percent, and absent
 * where nothing ended. {@code concurrency} is the mean number of invocations under way, estimated as the sum of durations
 * over the length of the window (Little's law). {@code memory} and {@code memoryUsed} are in megabytes, 0 where unknown.
 * {@code whole} is false where there was more to read than was read: the counts are then too small.
 */
public record InvocationSample(
        String function,
        Instant start,
        Duration period,
        int invocations,
        int errors,
        int timeouts,
        int coldStarts,
        Optional<Duration> p50,
        Optional<Duration> p99,
        double concurrency,
        Duration billed,
        int memory,
        int memoryUsed,
        boolean whole) {
    public InvocationSample {
        if (invocations < 0 || errors < 0 || timeouts < 0 || coldStarts < 0) {
            throw new IllegalArgumentException("counts that can't be: %d invocations, %d errors, %d time-outs, %d cold"
                    .formatted(invocations, errors, timeouts, coldStarts));
        }
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a window of " + period);
        }
    }

    /** When the window was over. */
    public Instant end() {
        return start.plus(period);
    }

    /** Invocations that ended, a second. */
    public double perSecond() {
        return invocations * 1000.0 / period.toMillis();
    }
}
