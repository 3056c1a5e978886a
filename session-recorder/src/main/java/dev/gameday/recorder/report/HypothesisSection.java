package dev.gameday.recorder.report;

import dev.gameday.runbook.Step;
import dev.gameday.runbook.event.RunEvent.AssertionAssessed;
import java.util.ArrayList;
import java.util.List;

/** What the team claimed and predicted, and what was measured against it; and the observations, which decide nothing. */
final class HypothesisSection {
    private HypothesisSection() {}

    static String of(SessionSummary summary) {
        String claim = summary.run()
                .plan()
                .map(plan -> "> " + Markdown.escape(plan.runbook().hypothesis().claim()) + "\n\n")
                .orElse("");
        return claim + table(summary, true) + predictions(summary);
    }

    static String observations(SessionSummary summary) {
        return table(summary, false);
    }

    private static String table(SessionSummary summary, boolean deciding) {
        Wording wording = new Wording(summary.run().plan());
        List<List<String>> rows = new ArrayList<>();
        for (AssertionAssessed assessed : summary.assessments()) {
            if (assessed.deciding() == deciding) {
                rows.add(List.of(
                        Markdown.escape(assessed.claim()),
                        Markdown.escape(wording.measured(assessed)),
                        Markdown.escape(assessed.tolerance()),
                        result(assessed)));
            }
        }
        return rows.isEmpty()
                ? "None was assessed.\n"
                : Markdown.table(List.of("Claim", "Measured", "Tolerance", "Result"), rows);
    }

    private static String result(AssertionAssessed assessed) {
        String result = switch (assessed.result()) {
            case MET -> "met";
            case VIOLATED -> "**violated**";
            case UNKNOWN -> "unknown";
        };
        return assessed.note().isBlank() ? result : result + ": " + Markdown.escape(assessed.note());
    }

    private static String predictions(SessionSummary summary) {
        List<String> lines = Answers.to(summary, Step.Predict.class);
        return lines.isEmpty() ? "" : "\nPredicted before the injection:\n\n" + String.join("", lines);
    }
}
