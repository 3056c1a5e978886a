package dev.gameday.shell.run;

import dev.gameday.catalog.diagnosis.EffectDiagnosis;
import dev.gameday.runbook.plan.Guards;
import dev.gameday.runbook.plan.Guards.Refusal;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlannedInjection;
import java.util.List;

/**
 * Refuses faults of layers that would come to nothing. A fault of FIS with such a flaw is at least an experiment in the
 * account; a document that no layer reads is nothing at all, and its step fails only after the baseline.
 */
final class Foreseen {
    private Foreseen() {}

    static List<Refusal> refusals(Plan plan, EffectDiagnosis diagnosis) {
        return plan.injections().stream()
                .filter(planned ->
                        planned.injection().fault().mechanism().kind().equals("layer"))
                .flatMap(planned -> refusals(planned, diagnosis).stream())
                .toList();
    }

    private static List<Refusal> refusals(PlannedInjection planned, EffectDiagnosis diagnosis) {
        return diagnosis
                .foresee(planned.injection())
                .match(
                        found -> found.stream()
                                .map(one -> new Refusal(
                                        Guards.LAYER, "step %s: %s".formatted(planned.step(), one.sentence())))
                                .toList(),
                        trouble -> List.of(new Refusal(
                                Guards.LAYER,
                                "it can't be told (%s), and unknown is no; try again, or waive it with --override %s"
                                        .formatted(trouble.sentence(), Guards.LAYER))));
    }
}
