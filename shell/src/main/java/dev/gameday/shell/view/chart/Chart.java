package dev.gameday.shell.view.chart;

import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.Tolerance;
import dev.gameday.shell.view.FaultWindow;
import dev.gameday.shell.view.MetricView;
import dev.gameday.shell.view.text.Glyphs;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Quantity;
import dev.gameday.shell.view.text.TerminalText;
import dev.gameday.shell.view.text.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One metric over time: a thin line in bounds and a solid area out of them, the bound dashed, the time of a fault shaded
 * from its request and denser from its proof; so a breach shows without colour too. The last row is a track with a mark
 * under each breach.
 */
public final class Chart {
    private static final int LABELS = 8;
    private static final int NARROW = 24;

    private static final int NO_FAULT = 0;
    private static final int REQUESTED = 1;
    private static final int EFFECTIVE = 2;

    private static final List<String> INSIDE = List.of(" ", "·", "░");
    private static final List<String> BELOW = List.of("─", "░", "▓");

    private final MetricView metric;
    private final List<FaultWindow> windows;
    private final Instant from;
    private final Instant until;
    private final Glyphs glyphs;

    /** A chart of the metric between the two instants. */
    public Chart(MetricView metric, List<FaultWindow> windows, Instant from, Instant until, Glyphs glyphs) {
        this.metric = metric;
        this.windows = List.copyOf(windows);
        this.from = from;
        this.until = until;
        this.glyphs = glyphs;
    }

    /** The chart in exactly {@code height} lines of at most {@code width} columns; at least two of each. */
    public List<Line> lines(int width, int height) {
        int rows = Math.max(1, height - 1);
        return new Drawing(labels(width), columns(width), rows).lines();
    }

    /** How many columns stand left of the chart itself; the last line of it leaves them empty. */
    public static int labels(int width) {
        return width < NARROW ? 0 : LABELS;
    }

    /**
     * The number of the newest column: as long as it and the metric stay the same, so does the chart. Columns begin at whole
     * multiples of their length, so that what was drawn stays where it is until the chart moves on by a column.
     */
    public long newest(int width) {
        return -Math.floorDiv(-until.toEpochMilli(), length(columns(width) * DotGrid.across(glyphs)));
    }

    private static int columns(int width) {
        return Math.max(1, width - labels(width));
    }

    private long length(int across) {
        return Math.max(1, -Math.floorDiv(-Duration.between(from, until).toMillis(), across));
    }

    /** One drawing of the chart at one size. */
    private final class Drawing {
        private final int labels;
        private final int columns;
        private final int rows;
        private final Optional<Tolerance> bound = metric.bound();
        private final Buckets buckets;
        private final Scale scale;
        private final DotGrid grid;
        private final int heights;
        private final int[] faults;
        private final Set<Integer> boundRows;

        Drawing(int labels, int columns, int rows) {
            this.labels = labels;
            this.columns = columns;
            this.rows = rows;
            int across = columns * DotGrid.across(glyphs);
            long length = length(across);
            long newest = -Math.floorDiv(-until.toEpochMilli(), length);
            Instant begin = Instant.ofEpochMilli((newest - across) * length);
            List<Sample> samples = metric.from(begin);
            this.buckets = Buckets.of(samples, bound, begin, Instant.ofEpochMilli(newest * length), across);
            this.scale = Scale.of(buckets, bound);
            this.grid = new DotGrid(columns, rows, glyphs);
            this.heights = rows * DotGrid.down(glyphs);
            this.faults = faults();
            this.boundRows = bounds().stream()
                    .map(value -> grid.row(scale.row(value, heights)))
                    .collect(Collectors.toSet());
            plot();
        }

        private void plot() {
            int before = -1;
            for (int x = 0; x < buckets.columns(); x++) {
                double value = buckets.value(x);
                if (Double.isNaN(value)) {
                    before = -1;
                    continue;
                }
                int height = scale.row(value, heights);
                if (out(value)) {
                    grid.set(x, scale.row(nearest(value), heights), height, true);
                    before = -1;
                } else {
                    grid.set(x, before < 0 ? height : before, height, false);
                    before = height;
                }
            }
        }

        List<Line> lines() {
            List<Line> lines = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                lines.add(label(row).plus(cells(row)));
            }
            lines.add(Line.of(" ".repeat(labels)).plus(track()));
            return lines;
        }

        private Line cells(int row) {
            Runs runs = new Runs();
            for (int column = 0; column < columns; column++) {
                if (!grid.empty(column, row)) {
                    runs.add(grid.glyph(column, row), grid.loud(column, row) ? Tone.BAD : Tone.VALUE);
                } else if (boundRows.contains(row)) {
                    runs.add("╌", Tone.MUTED);
                } else {
                    runs.add(INSIDE.get(faults[column]), Tone.FAULT);
                }
            }
            return runs.line();
        }

        private Line track() {
            Runs runs = new Runs();
            int across = DotGrid.across(glyphs);
            for (int column = 0; column < columns; column++) {
                boolean breached = false;
                for (int x = column * across; x < (column + 1) * across; x++) {
                    breached |= out(buckets.value(x));
                }
                Tone tone = faults[column] == NO_FAULT ? Tone.MUTED : Tone.FAULT;
                runs.add(breached ? "!" : BELOW.get(faults[column]), breached ? Tone.BAD : tone);
            }
            return runs.line();
        }

        /** Of each column whether a fault was at work in it, and whether it was proven. */
        private int[] faults() {
            int[] faults = new int[columns];
            for (int column = 0; column < columns && !windows.isEmpty(); column++) {
                Instant start = buckets.start(column * DotGrid.across(glyphs));
                Instant end = buckets.start((column + 1) * DotGrid.across(glyphs));
                boolean requested = windows.stream().anyMatch(window -> window.touches(start, end));
                boolean effective = windows.stream().anyMatch(window -> window.effectiveWithin(start, end));
                faults[column] = effective ? EFFECTIVE : requested ? REQUESTED : NO_FAULT;
            }
            return faults;
        }

        private Line label(int row) {
            if (labels == 0) {
                return Line.EMPTY;
            }
            Optional<Double> value = bounds().stream()
                    .filter(one -> grid.row(scale.row(one, heights)) == row)
                    .findFirst()
                    .or(() -> row == 0 ? Optional.of(scale.high()) : Optional.empty())
                    .or(() -> row == rows - 1 ? Optional.of(scale.low()) : Optional.empty());
            String text = TerminalText.fit(value.map(Quantity::of).orElse(""), labels - 1);
            return Line.of(" ".repeat(labels - 1 - TerminalText.width(text)) + text + " ", Tone.MUTED);
        }

        private List<Double> bounds() {
            List<Double> bounds = new ArrayList<>();
            bound.flatMap(Tolerance::low).ifPresent(bounds::add);
            bound.flatMap(Tolerance::high).ifPresent(bounds::add);
            return bounds;
        }

        private boolean out(double value) {
            return !Double.isNaN(value)
                    && bound.map(range -> !range.accepts(value)).orElse(false);
        }

        private double nearest(double value) {
            return bounds().stream()
                    .min((one, other) -> Double.compare(Math.abs(value - one), Math.abs(value - other)))
                    .orElse(value);
        }
    }
}
