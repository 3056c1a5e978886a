package dev.gameday.recorder.report.section;

import dev.gameday.recorder.report.Report;
import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.document.Block.Paragraph;
import dev.gameday.recorder.report.document.Phrase;
import dev.gameday.recorder.report.document.Quantity;
import dev.gameday.recorder.report.document.Section;
import dev.gameday.recorder.report.story.RunFacts;
import dev.gameday.recorder.report.story.Timelines;
import dev.gameday.runbook.event.RunEvent.AssertionAssessed;
import dev.gameday.runbook.event.RunEvent.Assessment;
import dev.gameday.runbook.event.RunEvent.HaltRequested;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.VerdictReached;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Three sentences from the record alone: what ran, what came of the hypothesis, and how it ended. */
final class SummarySection {
    private SummarySection() {}

    static Section of(Report report) {
        SessionSummary summary = report.summary();
        return Section.of(
                "summary",
                "Summary",
                new Paragraph(Phrase.of(report.title() + ran(summary) + " ")
                        .plus(verdict(summary))
                        .plus(" ")
                        .plus(ending(summary))));
    }

    private static String ran(SessionSummary summary) {
        RunFacts run = summary.run();
        String where = run.opened()
                .map(opened -> opened.mode() == Mode.LIVE ? "ran live against AWS" : "was rehearsed")
                .orElse("ran");
        String when = run.began()
                .flatMap(from -> run.ended()
                        .map(to -> " from " + Quantity.dayAndTime(from) + " for "
                                + Quantity.duration(Duration.between(from, to))))
                .orElse("");
        long requested = summary.faults().stream()
                .filter(f -> f.clocks().requested().isPresent())
                .count();
        long proven = summary.faults().stream()
                .filter(f -> f.clocks().effective().isPresent())
                .count();
        return " " + where + when + "; " + count(requested, "fault") + " injected, " + proven + " proven effective.";
    }

    private static Phrase verdict(SessionSummary summary) {
        return summary.run()
                .verdict()
                .map(verdict -> Phrase.of("The hypothesis was ")
                        .plus(
                                switch (verdict.verdict()) {
                                    case HELD -> Phrase.strong("held").plus(": every assertion was met.");
                                    case REFUTED -> Phrase.strong("refuted").plus(": " + violated(summary) + ".");
                                    case INCONCLUSIVE ->
                                        Phrase.strong("neither held nor refuted")
                                                .plus(": " + verdict.reason() + ".");
                                }))
                .orElse(Phrase.of("No verdict was reached."));
    }

    private static String violated(SessionSummary summary) {
        Wording wording = new Wording(summary.run().plan());
        List<AssertionAssessed> violated = summary.assessments().stream()
                .filter(a -> a.deciding() && a.result() == Assessment.VIOLATED)
                .toList();
        return violated.isEmpty()
                ? "the record holds no violated assertion"
                : violated.stream()
                        .map(a -> "%s (%s; tolerance %s)".formatted(a.claim(), wording.measured(a), a.tolerance()))
                        .collect(Collectors.joining("; "));
    }

    private static Phrase ending(SessionSummary summary) {
        List<HaltRequested> halts = summary.run().halts();
        Phrase halted = Phrase.of(
                halts.isEmpty()
                        ? "It was not halted, and "
                        : "It was halted (" + Timelines.cause(halts.get(0)) + ": "
                                + halts.get(0).reason() + "), and ");
        List<String> residue =
                summary.run().verdict().map(VerdictReached::residue).orElse(List.of());
        if (!residue.isEmpty()) {
            return halted.plusStrong("this is left behind")
                    .plus(": ")
                    .plus(Phrase.join(", ", residue.stream().map(Phrase::code).toList()))
                    .plus(".");
        }
        boolean gone = summary.faults().stream()
                .filter(f -> f.clocks().requested().isPresent())
                .allMatch(f -> f.clocks().removed().isPresent());
        return gone
                ? halted.plus("everything injected was read back as gone.")
                : halted.plusStrong("not everything injected was read back as gone.");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
