package dev.gameday.recorder.report;

import dev.gameday.runbook.Tolerance;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One metric (logical name) over a run, in the unit of its source. {@code samples} of {@code expected} were recorded;
 * {@code total} is the sum while faults were there, for a metric that counts.
 */
public record MetricStory(
        String metric,
        String title,
        String unit,
        Optional<Tolerance> bound,
        Map<Phase, Stretch> stretches,
        int samples,
        long expected,
        Optional<Double> total) {
    public MetricStory {
        stretches = Map.copyOf(stretches);
    }

    /** One phase: how many samples, their mean, the worst against the bound, and the course in at most 20 values. */
    public record Stretch(int samples, double mean, Optional<Double> worst, List<Double> course) {
        public Stretch {
            course = List.copyOf(course);
        }
    }
}
