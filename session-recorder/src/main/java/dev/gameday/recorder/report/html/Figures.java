package dev.gameday.recorder.report.html;

import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.document.Quantity;
import dev.gameday.recorder.report.measure.Measure;
import dev.gameday.recorder.report.measure.Measures;

/** The few figures that a reader in a hurry looks for. */
final class Figures {
    private Figures() {}

    static String of(SessionSummary summary) {
        Measures measures = summary.measures();
        return "<div class=\"figures\">\n"
                + figure("Detected by an alarm", measures.detectMachine())
                + figure("Detected by a person", measures.detectHuman())
                + figure("Acknowledged", measures.acknowledge())
                + figure("Mitigated", measures.mitigate())
                + figure("Recovered", measures.recover())
                + figure(
                        "Bounds breached",
                        String.valueOf(summary.breaches().stream()
                                .map(breach -> breach.metric())
                                .distinct()
                                .count()),
                        "of "
                                + summary.metrics().stream()
                                        .filter(story -> story.bound().isPresent())
                                        .count() + " watched")
                + "</div>\n";
    }

    private static String figure(String name, Measure measure) {
        return measure.match(
                measured -> figure(
                        name, Quantity.duration(measured.value()), measured.assisted() ? "assisted by a hint" : ""),
                missing -> figure(name, "n/a", missing.why()),
                censored -> figure(name, "censored", censored.why()));
    }

    private static String figure(String name, String value, String note) {
        return "<div><span class=\"name\">" + HtmlText.escape(name) + "</span><span class=\"value\">"
                + HtmlText.escape(value) + "</span><span class=\"note\">" + HtmlText.escape(note) + "</span></div>\n";
    }
}
