package dev.gameday.recorder.report;

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

    static String of(SessionSummary summary) {
        return ran(summary) + " " + verdict(summary) + " " + ending(summary);
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
        return HeadingSection.title(run) + " " + where + when + "; " + count(requested, "fault") + " injected, "
                + proven + " proven effective.";
    }

    private static String verdict(SessionSummary summary) {
        return summary.run()
                .verdict()
                .map(verdict -> "The hypothesis was "
                        + switch (verdict.verdict()) {
                            case HELD -> "**held**: every assertion was met.";
                            case REFUTED -> "**refuted**: " + violated(summary) + ".";
                            case INCONCLUSIVE ->
                                "**neither held nor refuted**: " + Markdown.escape(verdict.reason()) + ".";
                        })
                .orElse("No verdict was reached.");
    }

    private static String violated(SessionSummary summary) {
        Wording wording = new Wording(summary.run().plan());
        List<AssertionAssessed> violated = summary.assessments().stream()
                .filter(a -> a.deciding() && a.result() == Assessment.VIOLATED)
                .toList();
        return violated.isEmpty()
                ? "the record holds no violated assertion"
                : violated.stream()
                        .map(a -> Markdown.escape(
                                "%s (%s; tolerance %s)".formatted(a.claim(), wording.measured(a), a.tolerance())))
                        .collect(Collectors.joining("; "));
    }

    private static String ending(SessionSummary summary) {
        List<HaltRequested> halts = summary.run().halts();
        String halted = halts.isEmpty()
                ? "It was not halted, and "
                : "It was halted (" + Timelines.cause(halts.get(0)) + ": "
                        + Markdown.escape(halts.get(0).reason()) + "), and ";
        List<String> residue =
                summary.run().verdict().map(VerdictReached::residue).orElse(List.of());
        if (!residue.isEmpty()) {
            return halted + "**this is left behind**: "
                    + residue.stream().map(Markdown::code).collect(Collectors.joining(", ")) + ".";
        }
        boolean gone = summary.faults().stream()
                .filter(f -> f.clocks().requested().isPresent())
                .allMatch(f -> f.clocks().removed().isPresent());
        return halted
                + (gone
                        ? "everything injected was read back as gone."
                        : "**not everything injected was read back as gone.**");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
