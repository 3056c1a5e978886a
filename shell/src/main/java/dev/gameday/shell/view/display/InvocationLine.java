package dev.gameday.shell.view.display;

import dev.gameday.catalog.metric.InvocationSample;
import dev.gameday.shell.view.InvocationView;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Quantity;
import dev.gameday.shell.view.text.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What a function's log says now, in words: rate, duration, errors, concurrency, and how old that is. */
public final class InvocationLine {
    private InvocationLine() {}

    /** On one line of exactly {@code width} columns; empty where nothing is known. */
    public static Optional<Line> of(InvocationView view, Instant now, int width) {
        return view.last()
                .map(sample -> Line.apart(
                        Line.of(view.function() + " ", Tone.TITLE)
                                .plus("(log) ", Tone.MUTED)
                                .plus(words(sample), Tone.VALUE),
                        Line.of(view.age(now).map(MetricLine::old).orElse(""), Tone.MUTED),
                        width));
    }

    private static String words(InvocationSample sample) {
        String errors = sample.errors() == 0 ? "" : " err " + sample.errors();
        String timeouts = sample.timeouts() == 0 ? "" : " (" + sample.timeouts() + " timed out)";
        return (sample.whole() ? "" : "at least ")
                + Quantity.of(sample.perSecond(), "/s")
                + sample.p50().map(p50 -> " p50 " + millis(p50)).orElse("")
                + sample.p99().map(p99 -> " p99 " + millis(p99)).orElse("")
                + errors
                + timeouts
                + String.format(Locale.ROOT, " ~%.0f at once", sample.concurrency());
    }

    private static String millis(Duration duration) {
        return Quantity.of((double) duration.toMillis(), "ms");
    }
}
