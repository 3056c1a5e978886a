package dev.gameday.rehearsal.aws.cloudwatch.metric;

import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One metric's past: a distribution for each minute of the last 2 days, and for each second of the last 3 hours where
 * the metric is of high resolution. What is older is gone.
 */
public final class MetricSeries {
    public static final Duration SECONDS_KEPT = Duration.ofHours(3);
    public static final Duration MINUTES_KEPT = Duration.ofDays(2);
    public static final int MINUTE = 60;

    private final String unit;
    private @Nullable BucketRing seconds;
    private final BucketRing minutes = new BucketRing(MINUTE, MINUTES_KEPT);

    public MetricSeries(String unit) {
        this.unit = unit;
    }

    public String unit() {
        return unit;
    }

    public void record(long epochSecond, double value, double weight, boolean highResolution) {
        int bin = Distribution.binOf(value);
        minutes.at(epochSecond).add(value, weight, bin);
        if (highResolution) {
            seconds().at(epochSecond).add(value, weight, bin);
        }
    }

    public void recordSummary(long epochSecond, double samples, double sum, double least, double most, boolean fine) {
        minutes.at(epochSecond).addSummary(samples, sum, least, most);
        if (fine) {
            seconds().at(epochSecond).addSummary(samples, sum, least, most);
        }
    }

    /**
     * What was recorded in {@code [from, to)}, by the start of the period; periods count from {@code from}. Periods
     * without a value are absent. A standard metric asked for shorter periods has values at whole minutes only.
     */
    public NavigableMap<Long, Distribution> periods(long from, long to, int period) {
        BucketRing fine = seconds;
        BucketRing recorded = period < MINUTE && fine != null ? fine : minutes;
        NavigableMap<Long, Distribution> periods = new TreeMap<>();
        recorded.forEach(
                from,
                to,
                (second, values) -> periods.computeIfAbsent(
                                from + Math.floorDiv(second - from, (long) period) * period, any -> new Distribution())
                        .addAll(values));
        return periods;
    }

    /** The latest minute with a value, in seconds since the epoch; negative when nothing is left. */
    public long latest() {
        return minutes.latest();
    }

    private BucketRing seconds() {
        BucketRing present = seconds;
        if (present == null) {
            present = new BucketRing(1, SECONDS_KEPT);
            seconds = present;
        }
        return present;
    }
}
