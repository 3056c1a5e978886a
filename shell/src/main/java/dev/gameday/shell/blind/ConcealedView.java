package dev.gameday.shell.blind;

import dev.gameday.runbook.event.Recorded;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.display.MetricLine;
import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A run as its responders may see it: a fold over what a concealment lets through. Safe for many threads. */
final class ConcealedView {
    private final Concealment concealment;
    private volatile RunView view = RunView.START;

    ConcealedView(Concealment concealment) {
        this.concealment = concealment;
    }

    /** Takes the next event; on the run's own thread alone. */
    void take(Recorded recorded) {
        concealment.shown(recorded).ifPresent(shown -> view = view.apply(shown));
    }

    /** The metrics with bounds and the raised alarms. */
    List<Line> status(Instant now, int width) {
        RunView seen = view;
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("On call, " + Elapsed.time(now) + " UTC", Tone.TITLE));
        seen.metrics().values().stream()
                .filter(metric -> metric.bound().isPresent())
                .forEach(metric -> lines.add(MetricLine.of(metric, now, width)));
        seen.alarms().values().stream()
                .filter(alarm -> alarm.raised())
                .forEach(alarm -> lines.add(
                        Line.of("alarm " + alarm.name() + " raised at " + Elapsed.time(alarm.since()), Tone.BAD)));
        return Responding.shown(concealment, lines);
    }
}
