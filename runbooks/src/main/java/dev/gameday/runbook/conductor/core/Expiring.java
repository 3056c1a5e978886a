package dev.gameday.runbook.conductor.core;

import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlannedInjection;

/**
 * Takes away, when its duration is over, an injection that does not end by itself. One that does is left to AWS: the
 * control plane says when it has ended.
 */
final class Expiring {
    private final Plan plan;
    private final Removing removing;

    Expiring(Plan plan, Removing removing) {
        this.plan = plan;
        this.removing = removing;
    }

    void judge(Draft draft) {
        plan.injections().stream()
                .filter(planned -> !planned.injection().fault().mechanism().expires())
                .filter(planned -> over(draft, planned))
                .forEach(planned -> removing.begin(draft, planned.step()));
    }

    private static boolean over(Draft draft, PlannedInjection planned) {
        return draft.state()
                .fault(planned.step())
                .flatMap(fault -> fault.at(Mark.REQUESTED))
                .map(since -> since.plus(planned.injection().duration()))
                .filter(end -> !draft.now().isBefore(end))
                .isPresent();
    }
}
