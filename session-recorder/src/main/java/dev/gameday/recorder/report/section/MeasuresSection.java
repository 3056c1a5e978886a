package dev.gameday.recorder.report.section;

import dev.gameday.recorder.report.document.Block.Table;
import dev.gameday.recorder.report.document.Phrase;
import dev.gameday.recorder.report.document.Quantity;
import dev.gameday.recorder.report.document.Section;
import dev.gameday.recorder.report.measure.Measure;
import dev.gameday.recorder.report.measure.Measures;
import java.util.List;

/** The measures, each with what it is counted from; what is missing says why. */
final class MeasuresSection {
    private MeasuresSection() {}

    static Section of(Measures measures) {
        return Section.of(
                "measures",
                "Measures",
                new Table(
                        List.of("Measure", "Counted from", "Time"),
                        List.of(
                                row("Time to detect, by an alarm", "effect", measures.detectMachine()),
                                row("Time to detect, by a person", "effect", measures.detectHuman()),
                                row(
                                        "Time to detect, by an alarm",
                                        "first breached bound",
                                        measures.detectMachineFromImpact()),
                                row(
                                        "Time to detect, by a person",
                                        "first breached bound",
                                        measures.detectHumanFromImpact()),
                                row("Time to acknowledge", "page", measures.acknowledge()),
                                row("Time to mitigate", "effect", measures.mitigate()),
                                row("Time to recover", "effect", measures.recover()))));
    }

    private static List<Phrase> row(String measure, String from, Measure time) {
        return List.of(Phrase.of(measure), Phrase.of(from), Phrase.of(time(time)));
    }

    private static String time(Measure time) {
        return time.match(
                measured -> Quantity.duration(measured.value()) + (measured.assisted() ? ", assisted" : ""),
                missing -> "n/a: " + missing.why(),
                censored -> "censored: " + censored.why());
    }
}
