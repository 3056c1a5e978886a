package dev.gameday.catalog.metric;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where one metric of the flow comes from: a CloudWatch metric and statistic, read per {@code period}, each value
 * multiplied by {@code scale} into {@code unit}. {@code lag} is how late it usually arrives. A {@code quiet} metric
 * exists only while something happens: its silence says nothing. One with a {@code canary} comes from a call that the console
 * makes itself, and is nowhere to be read: its statistic is a {@link Canary.Value}.
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
        boolean quiet,
        Optional<Canary> canary) {
    private static final String CANARY = "canary";

    /** One of CloudWatch. */
    public MetricSource(
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
        this(name, title, unit, namespace, metric, dimensions, statistic, period, lag, scale, quiet, Optional.empty());
    }

    /** One that a canary gives, a sample for each call. */
    public static MetricSource of(String name, String title, String unit, Canary canary, Canary.Value value) {
        return new MetricSource(
                name,
                title,
                unit,
                CANARY,
                canary.label(),
                Map.of(),
                value.word(),
                canary.every(),
                Duration.ZERO,
                1,
                false,
                Optional.of(canary));
    }

    public MetricSource {
        dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
    }

    /** The number that this metric takes from a call of its canary. */
    public double value(Canary.Result result) {
        Canary.Value value =
                statistic.equals(Canary.Value.LATENCY.word()) ? Canary.Value.LATENCY : Canary.Value.SUCCESS;
        return result.value(value) * scale;
    }

    /** What a plan's hash is made of: without a canary it is as it was before there were any. */
    @Override
    public String toString() {
        return ("MetricSource[name=%s, title=%s, unit=%s, namespace=%s, metric=%s, dimensions=%s, statistic=%s, period=%s,"
                        + " lag=%s, scale=%s, quiet=%s%s]")
                .formatted(
                        name,
                        title,
                        unit,
                        namespace,
                        metric,
                        dimensions,
                        statistic,
                        period,
                        lag,
                        scale,
                        quiet,
                        canary.map(called -> ", canary=" + called).orElse(""));
    }
}
