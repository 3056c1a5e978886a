package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.Probe.Aggregation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** Brings samples to one number. */
final class Aggregating {
    private static final int MINUTES_FOR_A_SLOPE = 3;

    private Aggregating() {}

    /** The number; empty where there are too few samples for it. */
    static Optional<Double> aggregate(Aggregation aggregation, List<Sample> samples) {
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        DoubleStream values = samples.stream().mapToDouble(Sample::value);
        return switch (aggregation) {
            case MEAN -> Optional.of(values.average().orElseThrow());
            case MIN -> Optional.of(values.min().orElseThrow());
            case MAX -> Optional.of(values.max().orElseThrow());
            case SUM -> Optional.of(values.sum());
            case SLOPE -> slope(samples);
        };
    }

    /** Least squares through the largest value of each minute, in units per second. */
    private static Optional<Double> slope(List<Sample> samples) {
        Map<Long, Double> maxima = new TreeMap<>();
        samples.forEach(sample -> maxima.merge(sample.start().getEpochSecond() / 60, sample.value(), Math::max));
        if (maxima.size() < MINUTES_FOR_A_SLOPE) {
            return Optional.empty();
        }
        double meanX = maxima.keySet().stream()
                .mapToDouble(minute -> minute * 60.0)
                .average()
                .orElseThrow();
        double meanY =
                maxima.values().stream().mapToDouble(value -> value).average().orElseThrow();
        double covariance = 0;
        double variance = 0;
        for (Map.Entry<Long, Double> minute : maxima.entrySet()) {
            double x = minute.getKey() * 60.0 - meanX;
            covariance += x * (minute.getValue() - meanY);
            variance += x * x;
        }
        return Optional.of(covariance / variance);
    }
}
