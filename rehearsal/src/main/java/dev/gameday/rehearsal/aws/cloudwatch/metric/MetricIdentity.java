package dev.gameday.rehearsal.aws.cloudwatch.metric;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Metric;

/** What makes a metric the metric it is: namespace, name and the whole set of its dimensions. */
public record MetricIdentity(String namespace, String name, Map<String, String> dimensions) {
    public MetricIdentity {
        dimensions = Map.copyOf(dimensions);
    }

    public static MetricIdentity of(Metric metric) {
        return of(metric.namespace(), metric.metricName(), metric.dimensions());
    }

    public static MetricIdentity of(String namespace, String name, List<Dimension> dimensions) {
        return new MetricIdentity(
                namespace, name, dimensions.stream().collect(Collectors.toMap(Dimension::name, Dimension::value)));
    }

    public Metric toMetric() {
        return Metric.builder()
                .namespace(namespace)
                .metricName(name)
                .dimensions(dimensions.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(dimension -> Dimension.builder()
                                .name(dimension.getKey())
                                .value(dimension.getValue())
                                .build())
                        .toList())
                .build();
    }
}
