package dev.gameday.catalog.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

/**
 * Says which alarms could not be raised now whatever happens. An alarm with insufficient data can't; nor can one that
 * counts failed invocations of a function and wants more of them in a period than there are invocations at all.
 */
final class AlarmReach {
    private static final Set<String> COUNTED = Set.of("Errors", "Throttles");
    private static final Set<ComparisonOperator> ABOVE =
            Set.of(ComparisonOperator.GREATER_THAN_THRESHOLD, ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD);
    private static final Duration LOOKED_BACK = Duration.ofMinutes(15);
    private static final int PAGE = 100;

    private final CloudWatchClient metrics;
    private final InstantSource clock;

    AlarmReach(CloudWatchClient metrics, InstantSource clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    Map<String, String> untrippable(List<String> names) {
        Map<String, String> reasons = new TreeMap<>();
        for (int from = 0; from < names.size(); from += PAGE) {
            List<String> page = names.subList(from, Math.min(names.size(), from + PAGE));
            metrics.describeAlarmsPaginator(r -> r.alarmNames(page))
                    .metricAlarms()
                    .forEach(alarm -> reason(alarm).ifPresent(why -> reasons.put(alarm.alarmName(), why)));
        }
        return reasons;
    }

    private Optional<String> reason(MetricAlarm alarm) {
        if (alarm.stateValue() == StateValue.INSUFFICIENT_DATA) {
            return Optional.of("it has insufficient data to judge by");
        }
        boolean counts = "AWS/Lambda".equals(alarm.namespace())
                && COUNTED.contains(alarm.metricName())
                && alarm.statistic() == Statistic.SUM
                && ABOVE.contains(alarm.comparisonOperator());
        if (!counts) {
            return Optional.empty();
        }
        double most = mostInvocations(alarm);
        return most < alarm.threshold()
                ? Optional.of("it wants %.0f %s in %d s, and there are %.0f invocations"
                        .formatted(alarm.threshold(), alarm.metricName(), alarm.period(), most))
                : Optional.empty();
    }

    private double mostInvocations(MetricAlarm alarm) {
        Instant now = clock.instant();
        Collection<Datapoint> points = metrics.getMetricStatistics(r -> r.namespace(alarm.namespace())
                        .metricName("Invocations")
                        .dimensions(alarm.dimensions())
                        .statistics(Statistic.SUM)
                        .period(alarm.period())
                        .startTime(now.minus(LOOKED_BACK))
                        .endTime(now))
                .datapoints();
        return points.stream().mapToDouble(Datapoint::sum).max().orElse(0);
    }
}
