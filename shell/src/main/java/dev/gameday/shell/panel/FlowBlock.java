package dev.gameday.shell.panel;

import dev.gameday.shell.view.MetricView;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.display.MetricLine;
import dev.gameday.shell.view.text.BigDigits;
import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Span;
import dev.gameday.shell.view.text.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The business flow: a chart for each metric as far as there is room, the others in words. Metrics keep their places; one
 * that is out of bounds takes a chart from one that is not.
 */
record FlowBlock(RunView view, Instant now, Charts charts, Duration stretch) implements Block {
    private static final int NARROWEST = 38;
    private static final int LOWEST = 7;
    private static final int MOST_COLUMNS = 4;
    private static final int ROOMY = 8;
    private static final int GAP = 2;

    @Override
    public List<Line> lines(int width, int height) {
        List<MetricView> metrics = List.copyOf(view.charted().values());
        List<Line> lines = new ArrayList<>();
        lines.add(Block.heading("Flow, last " + Elapsed.of(stretch), width));
        if (metrics.isEmpty()) {
            lines.add(Line.of("no plan yet, so nothing is measured", Tone.MUTED).fit(width));
            return lines;
        }
        int columns = Math.max(1, Math.min(MOST_COLUMNS, width / NARROWEST));
        int area = height - 1;
        int rows = Math.max(1, Math.min(area / LOWEST, ceiling(metrics.size(), columns)));
        List<MetricView> charted = charted(metrics, rows * columns);
        List<MetricView> others =
                metrics.stream().filter(metric -> !charted.contains(metric)).toList();
        int words = Math.min(ceiling(others.size(), columns), Math.max(1, area / 5));
        int room = area - (others.isEmpty() ? 0 : words);
        int each = room / rows;
        int more = room - each * rows;
        for (int row = 0; row < rows; row++) {
            int from = Math.min(charted.size(), row * columns);
            List<MetricView> here = charted.subList(from, Math.min(charted.size(), from + columns));
            lines.addAll(abreast(here, columns, width, row < more ? each + 1 : each));
        }
        lines.addAll(words(others, columns, width));
        return lines;
    }

    private static List<MetricView> charted(List<MetricView> metrics, int room) {
        List<MetricView> chosen = metrics.stream()
                .sorted(Comparator.comparing((MetricView metric) -> !metric.breached()))
                .limit(room)
                .toList();
        return metrics.stream().filter(chosen::contains).toList();
    }

    private List<Line> abreast(List<MetricView> metrics, int columns, int width, int height) {
        int each = (width - GAP * (columns - 1)) / columns;
        List<List<Line>> boxes =
                metrics.stream().map(metric -> box(metric, each, height)).toList();
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            Line line = Line.EMPTY;
            for (List<Line> box : boxes) {
                Line cell = row < box.size() ? box.get(row) : Line.EMPTY;
                line = line.plus(line.spans().isEmpty() ? "" : " ".repeat(GAP)).plus(cell.padded(each));
            }
            lines.add(line.fit(width));
        }
        return lines;
    }

    private List<Line> box(MetricView metric, int width, int height) {
        List<Line> lines = new ArrayList<>();
        if (height >= ROOMY) {
            Span state = MetricLine.state(metric, now);
            Line right = Line.of(state.text(), state.tone());
            lines.add(Line.apart(Line.of(metric.source().title(), Tone.TITLE), right, width));
            lines.addAll(BigDigits.of(metric.present(), metric.breached() ? Tone.BAD : Tone.VALUE));
        } else {
            lines.add(MetricLine.brief(metric, now, width));
        }
        lines.addAll(charts.lines(metric, view.windows(), now, stretch, width, height - lines.size()));
        return lines;
    }

    private List<Line> words(List<MetricView> metrics, int columns, int width) {
        int each = (width - GAP * (columns - 1)) / columns;
        List<Line> lines = new ArrayList<>();
        for (int from = 0; from < metrics.size(); from += columns) {
            Line line = Line.EMPTY;
            for (MetricView metric : metrics.subList(from, Math.min(metrics.size(), from + columns))) {
                line = line.plus(line.spans().isEmpty() ? "" : " ".repeat(GAP)).plus(MetricLine.of(metric, now, each));
            }
            lines.add(line.fit(width));
        }
        return lines;
    }

    private static int ceiling(int number, int by) {
        return (number + by - 1) / by;
    }
}
