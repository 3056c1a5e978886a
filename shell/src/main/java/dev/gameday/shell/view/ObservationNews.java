package dev.gameday.shell.view;

import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.runbook.event.Fold;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.ObservationEvent.AlarmChanged;
import dev.gameday.runbook.event.ObservationEvent.StopConditionTripped;
import dev.gameday.shell.view.text.Quantity;
import dev.gameday.shell.view.text.Tone;

/** Sentences on what was measured. Samples and log lines say nothing by themselves. */
final class ObservationNews {
    private ObservationNews() {}

    static void tell(Fold.Builder<News.Telling> fold) {
        fold.on(
                AlarmChanged.class,
                (t, r, e) -> News.said(
                        t, r, e.reading().raised() ? Tone.BAD : Tone.GOOD, alarm(t.before(), e.alarm(), e.reading())));
        News.say(
                fold,
                ObservationEvent.BoundBreached.class,
                Tone.BAD,
                (v, e) -> "%s OUT of bounds: %s, normal is %s"
                        .formatted(title(v, e.metric()), value(v, e.metric(), e.value()), e.tolerance()));
        News.say(
                fold,
                ObservationEvent.BoundRegained.class,
                Tone.GOOD,
                (v, e) -> "%s back in bounds: %s".formatted(title(v, e.metric()), value(v, e.metric(), e.value())));
        News.say(
                fold,
                StopConditionTripped.class,
                Tone.BAD,
                (v, e) -> "stop condition %s TRIPPED: %s is %s".formatted(e.id(), title(v, e.metric()), e.observed()));
        News.say(
                fold,
                ObservationEvent.ReadingFailed.class,
                Tone.WARNING,
                (v, e) -> "can't read %s: %s".formatted(e.what(), e.trouble().sentence()));
        News.say(fold, ObservationEvent.ReadingRegained.class, Tone.GOOD, (v, e) -> "can read " + e.what() + " again");
    }

    /** That an alarm is quiet when it is first read is no news. */
    private static String alarm(RunView view, String name, AlarmReading reading) {
        boolean first = !view.alarms().containsKey(name);
        String reason = reading.reason().isEmpty() ? "" : ": " + reading.reason();
        return first && !reading.raised() ? "" : "alarm " + name + " is " + reading.state() + reason;
    }

    static String title(RunView view, String metric) {
        MetricView known = view.metrics().get(metric);
        return known == null ? metric : known.source().title();
    }

    static String value(RunView view, String metric, double value) {
        MetricView known = view.metrics().get(metric);
        return Quantity.of(value, known == null ? "" : known.source().unit());
    }
}
