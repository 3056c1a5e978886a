package dev.gameday.shell.view.chart;

import dev.gameday.shell.view.MetricView;
import dev.gameday.shell.view.text.Glyphs;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.time.Instant;

/** One metric over time in one line of text; a mark at its end says that the metric is out of bounds now. */
public final class Sparkline {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String ROUGH = "_.-~=+*#";

    private Sparkline() {}

    /** The metric between the two instants, in exactly {@code width} columns (at least two). */
    public static Line of(MetricView metric, Instant from, Instant until, Glyphs glyphs, int width) {
        Buckets buckets = Buckets.of(metric.from(from), metric.bound(), from, until, Math.max(1, width - 1));
        Scale scale = Scale.of(buckets, metric.bound());
        String levels = glyphs.pick(BLOCKS, ROUGH);
        Runs runs = new Runs();
        for (int column = 0; column < buckets.columns(); column++) {
            double value = buckets.value(column);
            boolean out = !Double.isNaN(value)
                    && metric.bound().map(bound -> !bound.accepts(value)).orElse(false);
            int level = Double.isNaN(value) ? -1 : scale.row(value, levels.length());
            runs.add(level < 0 ? " " : levels.substring(level, level + 1), out ? Tone.BAD : Tone.VALUE);
        }
        return runs.add(metric.breached() ? "!" : " ", Tone.BAD).line();
    }
}
