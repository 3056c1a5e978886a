package dev.gameday.rehearsal.flow.engine;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.flow.ReportLine;
import dev.gameday.rehearsal.flow.Telemetry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.DoubleStream;

/** Telemetry that keeps every value with its time, for tests that read windows of it. */
final class Measurements implements Telemetry {
    private final Agenda agenda;
    private final Map<String, Series> series = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    Measurements(Agenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public Gauge gauge(MetricName metric) {
        String dimension = metric.dimensions().values().stream().findFirst().orElse("");
        return named((metric.name() + " " + dimension).strip());
    }

    @Override
    public FunctionLog log(String function) {
        return new FunctionLog() {
            @Override
            public void line(String text) {
                lines.add(function + " " + text);
            }

            @Override
            public void report(
                    long idHigh, long idLow, long nanos, long initNanos, int memoryMegabytes, int usedMegabytes) {
                if (lines.size() < 1000) {
                    line(ReportLine.report(new UUID(idHigh, idLow), nanos, initNanos, memoryMegabytes, usedMegabytes));
                }
            }

            @Override
            public void failure(long idHigh, long idLow, Outcome outcome) {
                line(ReportLine.failure(new UUID(idHigh, idLow), agenda.instant(), outcome));
            }
        };
    }

    List<String> lines() {
        return lines;
    }

    /** The values of {@code "Name"} or {@code "Name dimension"} from one second (inclusive) to another. */
    DoubleStream between(String metric, long fromSecond, long toSecond) {
        return named(metric).between(fromSecond * 1_000_000_000L, toSecond * 1_000_000_000L);
    }

    double mean(String metric, long fromSecond, long toSecond) {
        return between(metric, fromSecond, toSecond).average().orElse(Double.NaN);
    }

    double max(String metric, long fromSecond, long toSecond) {
        return between(metric, fromSecond, toSecond).max().orElse(Double.NaN);
    }

    double sum(String metric, long fromSecond, long toSecond) {
        return between(metric, fromSecond, toSecond).sum();
    }

    double percentile(String metric, double percent, long fromSecond, long toSecond) {
        double[] sorted = between(metric, fromSecond, toSecond).sorted().toArray();
        return sorted[(int) Math.ceil(percent / 100 * sorted.length) - 1];
    }

    private Series named(String name) {
        return series.computeIfAbsent(name, missing -> new Series());
    }

    private final class Series implements Gauge {
        private long[] times = new long[1024];
        private double[] values = new double[1024];
        private int size;

        @Override
        public void record(double value) {
            if (size == values.length) {
                times = Arrays.copyOf(times, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            times[size] = agenda.nanos();
            values[size++] = value;
        }

        DoubleStream between(long fromNanos, long toNanos) {
            int from = firstAt(fromNanos);
            return Arrays.stream(values, from, Math.max(from, firstAt(toNanos)));
        }

        private int firstAt(long nanos) {
            int found = Arrays.binarySearch(times, 0, size, nanos);
            int place = found < 0 ? -found - 1 : found;
            while (place > 0 && times[place - 1] == nanos) {
                place--;
            }
            return place;
        }
    }
}
