package dev.gameday.rehearsal.aws.cloudwatch.alarm;

import dev.gameday.rehearsal.aws.cloudwatch.metric.MetricSeries;
import dev.gameday.rehearsal.aws.cloudwatch.metric.MetricStore;
import dev.gameday.rehearsal.aws.cloudwatch.query.MetricQueries;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;

/**
 * An alarm: as it is described, the rule it is judged by and the queries that give its datapoints ({@code source} is
 * the one that counts). Immutable; a change of state makes another.
 */
public record Alarm(MetricAlarm description, AlarmRule rule, List<MetricDataQuery> queries, String source, int period) {
    public String name() {
        return description.alarmName();
    }

    public String arn() {
        return description.alarmArn();
    }

    public Alarm with(MetricAlarm changed) {
        return new Alarm(changed, rule, queries, source, period);
    }

    /** Alarms below a minute are evaluated every 10 seconds, the others at every full minute. */
    public boolean dueAt(long epochSecond) {
        return epochSecond % (period < MetricSeries.MINUTE ? 10 : MetricSeries.MINUTE) == 0;
    }

    /** Judges the periods that ended by then; a period that still runs does not count. */
    public AlarmRule.Judgement evaluate(MetricStore store, long epochSecond) {
        long from = epochSecond - (long) rule.range() * period;
        boolean few = "ignore".equals(description.evaluateLowSampleCountPercentile())
                && LowSamples.of(queries)
                        .filter(low -> low.in(store, epochSecond - (long) rule.periods() * period, epochSecond))
                        .isPresent();
        if (few) {
            return new AlarmRule.Judgement(Optional.empty(), "");
        }
        NavigableMap<Long, Double> points = MetricQueries.sliding(store, queries, from, epochSecond)
                .pointsOf(source)
                .values();
        return rule.judge(new AlarmWindow(points, epochSecond, period));
    }
}
