package dev.gameday.recorder.report;

import java.util.List;

/** The measures, each with what it is counted from; what is missing says why. */
final class MeasuresSection {
    private MeasuresSection() {}

    static String of(Measures measures) {
        return Markdown.table(
                List.of("Measure", "Counted from", "Time"),
                List.of(
                        row("Time to detect, by an alarm", "effect", measures.detectMachine()),
                        row("Time to detect, by a person", "effect", measures.detectHuman()),
                        row("Time to detect, by an alarm", "first breached bound", measures.detectMachineFromImpact()),
                        row("Time to detect, by a person", "first breached bound", measures.detectHumanFromImpact()),
                        row("Time to acknowledge", "page", measures.acknowledge()),
                        row("Time to mitigate", "effect", measures.mitigate()),
                        row("Time to recover", "effect", measures.recover())));
    }

    private static List<String> row(String measure, String from, Measure time) {
        return List.of(
                measure,
                from,
                time.match(
                        measured -> Quantity.duration(measured.value()) + (measured.assisted() ? ", assisted" : ""),
                        missing -> "n/a: " + missing.why(),
                        censored -> "censored: " + censored.why()));
    }
}
