package dev.gameday.shell.view.chart;

import dev.gameday.runbook.Tolerance;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** From values to rows: a range that holds every value and the bound, from nought where that costs little. */
record Scale(double low, double high) {

    static Scale of(Buckets buckets, Optional<Tolerance> bound) {
        DoubleStream bounds = bound.stream()
                .flatMap(range -> Stream.concat(range.low().stream(), range.high().stream()))
                .mapToDouble(Double::doubleValue);
        DoubleSummaryStatistics all =
                DoubleStream.concat(buckets.known(), bounds).summaryStatistics();
        if (all.getCount() == 0) {
            return new Scale(0, 1);
        }
        double low = all.getMin() > 0 && all.getMin() < all.getMax() / 2 ? 0 : all.getMin();
        double high = all.getMax();
        return high > low ? new Scale(low, high) : new Scale(low, low + Math.max(1, Math.abs(low) / 10));
    }

    /** The row of the value among so many, 0 at the bottom. */
    int row(double value, int rows) {
        long row = Math.round((value - low) / (high - low) * (rows - 1));
        return (int) Math.max(0, Math.min(rows - 1, row));
    }
}
