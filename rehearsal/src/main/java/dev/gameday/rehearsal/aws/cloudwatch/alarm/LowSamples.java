package dev.gameday.rehearsal.aws.cloudwatch.alarm;

import dev.gameday.rehearsal.aws.cloudwatch.metric.MetricStore;
import dev.gameday.rehearsal.aws.cloudwatch.metric.Statistics;
import dev.gameday.rehearsal.aws.cloudwatch.query.MetricQueries;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;

/**
 * Whether an alarm on a percentile has too few samples to mean something: fewer than {@code 10 / (1 - percentile)}, or
 * {@code 10 / percentile} below the median, as "Percentile-based CloudWatch alarms and low data samples" has it. Such an
 * alarm keeps its state where it is told to {@code ignore} them.
 */
public record LowSamples(MetricDataQuery query, double needed) {
    /** The check for an alarm of these queries; empty where it is not on a percentile of one metric. */
    public static Optional<LowSamples> of(List<MetricDataQuery> queries) {
        if (queries.size() != 1 || queries.get(0).metricStat() == null) {
            return Optional.empty();
        }
        MetricDataQuery query = queries.get(0);
        return Statistics.percentOf(query.metricStat().stat()).map(percent -> {
            double share = percent / 100;
            return new LowSamples(query, 10 / (share >= 0.5 ? 1 - share : share));
        });
    }

    /** Whether any period in the window has too few. */
    public boolean in(MetricStore store, long from, long to) {
        MetricDataQuery count = query.toBuilder()
                .metricStat(query.metricStat().toBuilder().stat("SampleCount").build())
                .build();
        NavigableMap<Long, Double> counts = MetricQueries.sliding(store, List.of(count), from, to)
                .pointsOf(count.id())
                .values();
        return counts.values().stream().anyMatch(samples -> samples < needed);
    }
}
