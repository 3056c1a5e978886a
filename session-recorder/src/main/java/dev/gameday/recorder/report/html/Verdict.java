package dev.gameday.recorder.report.html;

import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.story.RunFacts;
import dev.gameday.runbook.event.RunEvent.VerdictReached;

/** What stands at the top of the page: a sign, a word and a style of its own for each, so that no colour is needed to tell. */
enum Verdict {
    HELD("✓", "Held"),
    REFUTED("✕", "Refuted"),
    INCONCLUSIVE("?", "Inconclusive"),
    NONE("–", "No verdict");

    private final String sign;
    private final String word;

    Verdict(String sign, String word) {
        this.sign = sign;
        this.word = word;
    }

    static String banner(SessionSummary summary) {
        RunFacts run = summary.run();
        Verdict verdict =
                run.verdict().map(reached -> valueOf(reached.verdict().name())).orElse(NONE);
        StringBuilder html =
                new StringBuilder("<p class=\"verdict ").append(verdict.name().toLowerCase(java.util.Locale.ROOT));
        html.append("\"><span class=\"sign\" aria-hidden=\"true\">")
                .append(verdict.sign)
                .append("</span><strong>");
        html.append(verdict.word).append("</strong>");
        if (!run.halts().isEmpty()) {
            html.append(" <span class=\"flag\">Halted</span>");
        }
        if (run.verdict()
                .map(VerdictReached::residue)
                .filter(left -> !left.isEmpty())
                .isPresent()) {
            html.append(" <span class=\"flag bad\">Residue left behind</span>");
        }
        if (run.exitCode().isEmpty()) {
            html.append(" <span class=\"flag bad\">Session not closed: this report is of an unfinished record</span>");
        }
        return html.append("</p>\n").toString();
    }
}
