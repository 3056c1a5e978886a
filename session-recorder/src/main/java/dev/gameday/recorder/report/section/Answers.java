package dev.gameday.recorder.report.section;

import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.document.Block.Bullet;
import dev.gameday.recorder.report.document.Phrase;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.plan.Plan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What people answered to the runbook's guided steps, as list items. */
final class Answers {
    private Answers() {}

    static List<Bullet> to(SessionSummary summary, Class<? extends Step> kind) {
        Set<String> steps = summary.run().plan().map(Plan::runbook).stream()
                .flatMap(runbook -> runbook.steps().stream())
                .filter(kind::isInstance)
                .map(Step::id)
                .collect(Collectors.toSet());
        return summary.answers().stream()
                .filter(answer ->
                        steps.contains(answer.step()) && !answer.answer().isBlank())
                .map(answer -> new Bullet(Phrase.of(answer.by() + ": " + answer.answer()), List.of()))
                .toList();
    }
}
