package dev.gameday.shell.view.chart;

import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.Tolerance;
import dev.gameday.shell.view.Worst;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Samples over a stretch of time in equal columns: in each its worst value, or NaN where there is none. */
final class Buckets {
    private final double[] values;
    private final Instant from;
    private final Instant until;

    private Buckets(double[] values, Instant from, Instant until) {
        this.values = values;
        this.from = from;
        this.until = until;
    }

    static Buckets of(List<Sample> samples, Optional<Tolerance> bound, Instant from, Instant until, int columns) {
        double[] values = new double[columns];
        Arrays.fill(values, Double.NaN);
        long begin = from.toEpochMilli();
        double width = (double) (until.toEpochMilli() - begin) / columns;
        for (Sample sample : samples) {
            double start = (sample.start().toEpochMilli() - begin) / width;
            double end = start + sample.period().toMillis() / width;
            if (end > 0 && start < columns && Double.isFinite(sample.value())) {
                int first = (int) Math.floor(start);
                int last = (int) Math.ceil(end) - 1;
                for (int i = Math.max(0, first); i <= Math.min(columns - 1, last); i++) {
                    values[i] = Double.isNaN(values[i]) ? sample.value() : Worst.of(bound, values[i], sample.value());
                }
            }
        }
        return new Buckets(values, from, until);
    }

    /** How many columns there are. */
    int columns() {
        return values.length;
    }

    /** The worst value of that column; NaN where there is none. */
    double value(int column) {
        return values[column];
    }

    /** When that column begins; the one after the last begins at the end. */
    Instant start(int column) {
        return from.plusMillis((long) (seconds(from, until) * 1000 * column / values.length));
    }

    /** The values that there are. */
    DoubleStream known() {
        return DoubleStream.of(values).filter(value -> !Double.isNaN(value));
    }

    private static double seconds(Instant from, Instant until) {
        return Duration.between(from, until).toMillis() / 1000.0;
    }
}
