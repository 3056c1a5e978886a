package dev.gameday.shell.view;

import dev.gameday.runbook.Tolerance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One metric over time: a thin line in bounds and a solid area out of them, the bound dashed, the time of a fault shaded
 * from its request and denser from its proof; so a breach shows without colour too. The last row is a track with a mark
 * under each breach.
 */
public final class Chart {
    private static final int LABELS = 8;
    private static final int NARROW = 24;

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
        int labels = width < NARROW ? 0 : LABELS;
        int rows = Math.max(1, height - 1);
        int columns = Math.max(1, width - labels);
        return new Drawing(labels, columns, rows).lines();
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

        Drawing(int labels, int columns, int rows) {
            this.labels = labels;
            this.columns = columns;
            this.rows = rows;
            int across = columns * DotGrid.across(glyphs);
            this.buckets = Buckets.of(metric.samples().all(), bound, from, until, across);
            this.scale = Scale.of(buckets, bound);
            this.grid = new DotGrid(columns, rows, glyphs);
            this.heights = rows * DotGrid.down(glyphs);
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
                } else if (boundRows().contains(row)) {
                    runs.add("╌", Tone.MUTED);
                } else {
                    runs.add(shade(column, " ", "·", "░"), Tone.FAULT);
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
                String shade = shade(column, "─", "░", "▓");
                runs.add(breached ? "!" : shade, breached ? Tone.BAD : shade.equals("─") ? Tone.MUTED : Tone.FAULT);
            }
            return runs.line();
        }

        private String shade(int column, String none, String requested, String effective) {
            Instant start = buckets.start(column * DotGrid.across(glyphs));
            Instant end = buckets.start((column + 1) * DotGrid.across(glyphs));
            if (windows.stream().anyMatch(window -> window.effectiveWithin(start, end))) {
                return effective;
            }
            return windows.stream().anyMatch(window -> window.touches(start, end)) ? requested : none;
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

        private List<Integer> boundRows() {
            return bounds().stream()
                    .map(value -> grid.row(scale.row(value, heights)))
                    .toList();
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
