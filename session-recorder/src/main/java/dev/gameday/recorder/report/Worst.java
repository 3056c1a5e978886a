package dev.gameday.recorder.report;

import dev.gameday.runbook.Tolerance;
import java.util.Comparator;
import java.util.List;

/** The value farthest outside a tolerance or, if none is outside, nearest to leaving it. */
final class Worst {
    private Worst() {}

    static double of(List<Double> values, Tolerance tolerance) {
        return values.stream()
                .max(Comparator.comparingDouble(value -> excess(value, tolerance)))
                .orElseThrow();
    }

    private static double excess(double value, Tolerance tolerance) {
        double above = tolerance.high().map(high -> value - high).orElse(Double.NEGATIVE_INFINITY);
        double below = tolerance.low().map(low -> low - value).orElse(Double.NEGATIVE_INFINITY);
        return Math.max(above, below);
    }
}
