package dev.gameday.rehearsal.aws.cloudwatch.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long after it was recorded a metric's value can be read, by namespace: live, services publish their metrics a
 * minute or more late. A datapoint appears whole, once its last second is that old. Without a lag, the period that is
 * still running is read with what it has so far.
 */
public final class MetricLag {
    private final ConcurrentHashMap<String, Duration> own = new ConcurrentHashMap<>();
    private volatile Duration usual = Duration.ZERO;

    /** Sets the lag of every namespace that has none of its own. Throws where it is negative. */
    public void set(Duration lag) {
        usual = positive(lag);
    }

    /** Sets the lag of one namespace, as {@code AWS/Lambda}. Throws where it is negative. */
    public void set(String namespace, Duration lag) {
        own.put(namespace, positive(lag));
    }

    /** The lag of a namespace. */
    public Duration of(String namespace) {
        return own.getOrDefault(namespace, usual);
    }

    /**
     * The second, since the epoch, from which on nothing of the namespace can be read at {@code now}; {@code width} is
     * how many seconds the stored datapoints span.
     */
    public long horizon(String namespace, Instant now, int width) {
        Duration lag = of(namespace);
        return lag.isZero() ? Long.MAX_VALUE : Math.floorDiv(now.minus(lag).getEpochSecond(), (long) width) * width;
    }

    private static Duration positive(Duration lag) {
        if (lag.isNegative()) {
            throw new IllegalArgumentException("A metric's lag can't be negative: " + lag);
        }
        return lag;
    }
}
