package dev.gameday.shell.view.display;

import dev.gameday.catalog.metric.Sample;
import dev.gameday.shell.view.MetricView;
import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Span;
import dev.gameday.shell.view.text.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What one metric is now, in words: its value, its range, and whether it is in it. */
public final class MetricLine {
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final int AGE_WIDTH = 10;

    private MetricLine() {}

    /** In or out of range and since when, silent, or without a range. */
    public static Span state(MetricView metric, Instant now) {
        Optional<Instant> heard = metric.samples().last().map(Sample::end);
        Duration patience = metric.source().period().plus(metric.source().lag()).plus(SILENCE);
        boolean silent = heard.map(at -> now.isAfter(at.plus(patience))).orElse(false);
        if (metric.breachedSince().isPresent()) {
            return new Span("OUT " + Elapsed.between(metric.breachedSince().get(), now), Tone.BAD);
        }
        if (silent && !metric.source().quiet()) {
            return new Span("silent " + Elapsed.between(heard.orElse(now), now), Tone.WARNING);
        }
        if (heard.isEmpty() || metric.bound().isEmpty()) {
            return new Span("", Tone.MUTED);
        }
        return new Span("ok", Tone.GOOD);
    }

    /** Title, value, range and state on one line of exactly {@code width} columns; the title gives way. */
    public static Line of(MetricView metric, Instant now, int width) {
        String range = metric.bound().map(bound -> " (" + bound + ")").orElse("");
        return line(metric, Line.of(metric.present(), Tone.VALUE).plus(range, Tone.MUTED), now, width);
    }

    /** The same, followed by how old the newest point is. */
    public static Line aged(MetricView metric, Instant now, int width) {
        String age = metric.age(now).map(MetricLine::old).orElse("");
        int room = Math.max(AGE_WIDTH, age.length() + 1);
        return of(metric, now, width - room).plus(" ".repeat(room - age.length()) + age, Tone.MUTED);
    }

    /** How old something is, as {@code 7 s old} or {@code 1:05 old}. */
    public static String old(Duration age) {
        return (age.compareTo(SILENCE) < 0 ? age.toSeconds() + " s" : Elapsed.of(age)) + " old";
    }

    /** The same without the range, for where a chart shows it. */
    public static Line brief(MetricView metric, Instant now, int width) {
        return line(metric, Line.of(metric.present(), metric.breached() ? Tone.BAD : Tone.VALUE), now, width);
    }

    private static Line line(MetricView metric, Line value, Instant now, int width) {
        Span state = state(metric, now);
        Line right = value.plus(state.text().isEmpty() ? "" : " " + state.text(), state.tone());
        return Line.apart(Line.of(metric.source().title()), right, width);
    }
}
