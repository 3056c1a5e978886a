package dev.gameday.shell.panel;

import dev.gameday.shell.view.FaultWindow;
import dev.gameday.shell.view.MetricView;
import dev.gameday.shell.view.chart.Chart;
import dev.gameday.shell.view.display.Age;
import dev.gameday.shell.view.text.Glyphs;
import dev.gameday.shell.view.text.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Charts as they were drawn last: one is drawn anew only where its metric, its faults, its size or its newest column
 * changed. One for each metric at most. For one thread.
 */
final class Charts {
    private final Glyphs glyphs;
    private final Map<String, Drawn> drawn = new HashMap<>();

    Charts(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    Glyphs glyphs() {
        return glyphs;
    }

    private record Drawn(
            MetricView metric,
            List<FaultWindow> windows,
            Duration stretch,
            long newest,
            int width,
            int height,
            List<Line> lines) {

        @SuppressWarnings("ReferenceEquality") // the same metric, not one that looks like it
        boolean stands(Drawn other) {
            return metric == other.metric
                    && newest == other.newest
                    && width == other.width
                    && height == other.height
                    && stretch.equals(other.stretch)
                    && windows.equals(other.windows);
        }

        Drawn with(List<Line> made) {
            return new Drawn(metric, windows, stretch, newest, width, height, made);
        }
    }

    /** The metric over the stretch of time before {@code until}, the age of its newest point at the left of the last line. */
    List<Line> lines(
            MetricView metric, List<FaultWindow> windows, Instant until, Duration stretch, int width, int height) {
        Chart chart = new Chart(metric, windows, until.minus(stretch), until, glyphs);
        Drawn wanted = new Drawn(metric, windows, stretch, chart.newest(width), width, height, List.of());
        Drawn last = drawn.get(metric.name());
        Drawn made = last != null && last.stands(wanted) ? last : wanted.with(chart.lines(width, height));
        drawn.put(metric.name(), made);
        return aged(made.lines(), metric, until, width);
    }

    private static List<Line> aged(List<Line> lines, MetricView metric, Instant now, int width) {
        int labels = Chart.labels(width);
        if (labels == 0) {
            return lines;
        }
        List<Line> aged = new ArrayList<>(lines);
        Line track = lines.get(lines.size() - 1);
        Line line = Age.of(metric, now).padded(labels);
        for (int span = 1; span < track.spans().size(); span++) {
            line = line.plus(new Line(List.of(track.spans().get(span))));
        }
        aged.set(lines.size() - 1, line);
        return aged;
    }
}
