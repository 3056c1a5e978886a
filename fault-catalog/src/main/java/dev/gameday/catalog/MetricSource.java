package dev.gameday.catalog;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where one metric of the flow comes from: a CloudWatch metric and statistic, read per {@code period}, each value
 * multiplied by {@code scale} into {@code unit}. {@code lag} is how late it usually arrives. A {@code quiet} metric
 * exists only while something happens: its silence says nothing.
 */
public record MetricSource(
        String name,
        String title,
        String unit,
        String namespace,
        String metric,
        Map<String, String> dimensions,
        String statistic,
        Duration period,
        Duration lag,
        double scale,
        boolean quiet) {
    public MetricSource {
        dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
    }
}
