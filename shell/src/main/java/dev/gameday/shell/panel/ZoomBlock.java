package dev.gameday.shell.panel;

import dev.gameday.shell.view.MetricView;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.chart.Chart;
import dev.gameday.shell.view.display.MetricLine;
import dev.gameday.shell.view.text.BigDigits;
import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One metric on all the room there is, with what it is measured by and the time below it. */
record ZoomBlock(RunView view, Instant now, Charts charts, MetricView metric, Duration stretch) implements Block {
    private static final int ROOMY = 14;
    private static final int TIME = 8;
    private static final int EACH = 20;

    @Override
    public List<Line> lines(int width, int height) {
        List<Line> lines = new ArrayList<>();
        lines.add(Block.heading(metric.source().title() + ", last " + Elapsed.of(stretch), width));
        lines.add(MetricLine.of(metric, now, width));
        lines.add(source().fit(width));
        if (height >= ROOMY) {
            lines.addAll(BigDigits.of(metric.present(), metric.breached() ? Tone.BAD : Tone.VALUE));
        }
        lines.addAll(charts.lines(metric, view.windows(), now, stretch, width, Math.max(2, height - lines.size() - 1)));
        lines.add(axis(width));
        return lines;
    }

    private Line source() {
        String dimensions = metric.source().dimensions().isEmpty()
                ? ""
                : " " + metric.source().dimensions();
        return Line.of(
                "%s · %s %s%s · %s over %d s, usually %d s late"
                        .formatted(
                                metric.name(),
                                metric.source().namespace(),
                                metric.source().metric(),
                                dimensions,
                                metric.source().statistic(),
                                metric.source().period().toSeconds(),
                                metric.source().lag().toSeconds()),
                Tone.MUTED);
    }

    /** Times below the chart, the last one at its right edge. */
    private Line axis(int width) {
        int labels = Chart.labels(width);
        int columns = width - labels;
        int marks = Math.max(1, columns / EACH);
        StringBuilder axis = new StringBuilder(" ".repeat(width));
        for (int mark = 0; mark <= marks; mark++) {
            int column = labels + (columns - TIME) * mark / marks;
            Duration before =
                    stretch.multipliedBy(columns - (column - labels + TIME)).dividedBy(columns);
            axis.replace(column, column + TIME, Elapsed.time(now.minus(before)));
        }
        return Line.of(axis.toString(), Tone.MUTED).fit(width);
    }
}
