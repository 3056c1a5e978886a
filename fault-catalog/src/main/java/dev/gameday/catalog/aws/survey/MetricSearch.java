package dev.gameday.catalog.aws.survey;

import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.survey.FoundAlarm;
import dev.gameday.catalog.survey.FoundMetric;
import dev.gameday.catalog.survey.Section;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;

/**
 * The metrics that have had a value in the last two weeks (CloudWatch API reference, ListMetrics), and the alarms on one
 * metric. What has metrics is there: so tables and load balancers are found without asking their services.
 */
record MetricSearch(AwsClients clients) {
    private static final int MOST_METRICS = 20_000;
    private static final int MOST_ALARMS = 3_000;

    Section<FoundMetric> all() {
        return Asking.first(
                MOST_METRICS,
                clients.metrics().listMetricsPaginator(r -> {}).metrics().stream()
                        .map(MetricSearch::found),
                "name the missing ones when asked");
    }

    /** Those that the flow itself reports. */
    static Section<FoundMetric> own(Section<FoundMetric> all) {
        return new Section<>(
                all.found().stream()
                        .filter(metric -> !metric.namespace().startsWith("AWS/"))
                        .distinct()
                        .toList(),
                all.gap());
    }

    /** The values of that dimension in that namespace. */
    static List<String> seen(Section<FoundMetric> all, String namespace, String dimension) {
        return all.found().stream()
                .filter(metric -> metric.namespace().equals(namespace))
                .flatMap(metric -> Optional.ofNullable(metric.dimensions().get(dimension)).stream())
                .distinct()
                .sorted()
                .toList();
    }

    Section<FoundAlarm> alarms() {
        return Asking.first(
                MOST_ALARMS,
                clients.metrics().describeAlarmsPaginator(r -> r.maxRecords(100)).metricAlarms().stream()
                        .filter(alarm -> alarm.metricName() != null && alarm.threshold() != null)
                        .map(MetricSearch::found),
                "name the missing ones when asked");
    }

    private static FoundAlarm found(MetricAlarm alarm) {
        ComparisonOperator operator = alarm.comparisonOperator();
        return new FoundAlarm(
                alarm.alarmName(),
                new FoundMetric(alarm.namespace(), alarm.metricName(), dimensions(alarm.dimensions())),
                Optional.ofNullable(alarm.statisticAsString()).orElse(alarm.extendedStatistic()),
                operator == ComparisonOperator.LESS_THAN_THRESHOLD
                        || operator == ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD,
                alarm.threshold(),
                Duration.ofSeconds((long) alarm.period() * alarm.evaluationPeriods()));
    }

    private static FoundMetric found(Metric metric) {
        return new FoundMetric(metric.namespace(), metric.metricName(), dimensions(metric.dimensions()));
    }

    private static Map<String, String> dimensions(List<Dimension> dimensions) {
        Map<String, String> map = new TreeMap<>();
        dimensions.forEach(dimension -> map.put(dimension.name(), dimension.value()));
        return map;
    }
}
