package dev.gameday.recorder.report;

import dev.gameday.runbook.Step;
import dev.gameday.runbook.plan.Plan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What people answered to the runbook's guided steps, as list items. */
final class Answers {
    private Answers() {}

    static List<String> to(SessionSummary summary, Class<? extends Step> kind) {
        Set<String> steps = summary.run().plan().map(Plan::runbook).stream()
                .flatMap(runbook -> runbook.steps().stream())
                .filter(kind::isInstance)
                .map(Step::id)
                .collect(Collectors.toSet());
        return summary.answers().stream()
                .filter(answer ->
                        steps.contains(answer.step()) && !answer.answer().isBlank())
                .map(answer -> "- %s: %s\n".formatted(Markdown.escape(answer.by()), Markdown.escape(answer.answer())))
                .toList();
    }
}
