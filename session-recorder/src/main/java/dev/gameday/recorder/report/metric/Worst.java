package dev.gameday.recorder.report.metric;

import dev.gameday.runbook.Tolerance;

/** The value farthest outside a tolerance or, if none is outside, nearest to leaving it: always the lowest or the highest. */
final class Worst {
    private Worst() {}

    static double of(double lowest, double highest, Tolerance tolerance) {
        return excess(highest, tolerance) >= excess(lowest, tolerance) ? highest : lowest;
    }

    private static double excess(double value, Tolerance tolerance) {
        double above = tolerance.high().map(high -> value - high).orElse(Double.NEGATIVE_INFINITY);
        double below = tolerance.low().map(low -> low - value).orElse(Double.NEGATIVE_INFINITY);
        return Math.max(above, below);
    }
}
