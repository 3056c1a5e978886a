package dev.gameday.recorder.report.metric;

import dev.gameday.runbook.Tolerance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One metric (logical name) over a run, in the unit of its source. {@code samples} of {@code expected} were recorded, one
 * each {@code period}; {@code total} is the sum while faults were there, for a metric that counts; {@code course} is the
 * whole run, in a few hundred buckets at most.
 */
public record MetricStory(
        String metric,
        String title,
        String unit,
        Optional<Tolerance> bound,
        Map<Phase, Stretch> stretches,
        long samples,
        long expected,
        Duration period,
        Optional<Double> total,
        List<Bucket> course) {
    public MetricStory {
        stretches = Map.copyOf(stretches);
        course = List.copyOf(course);
    }

    /** One phase: how many samples, their mean, the worst against the bound, and the course in at most 20 values. */
    public record Stretch(long samples, double mean, Optional<Double> worst, List<Double> course) {
        public Stretch {
            course = List.copyOf(course);
        }
    }
}
