package dev.gameday.recorder.replay;

import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.conductor.core.Judgement;
import dev.gameday.runbook.conductor.core.RunState;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.AssertionAssessed;
import dev.gameday.runbook.event.RunEvent.BaselineMeasured;
import dev.gameday.runbook.event.RunEvent.RunPlanned;
import dev.gameday.runbook.event.RunEvent.VerdictReached;
import dev.gameday.runbook.plan.Plan;
import java.util.List;

/**
 * A session judged once more from its recorded samples: {@code again} by the runbook as it was recorded, which comes to
 * {@code recorded} unless the judging itself has changed, and {@code now} by the runbook as it is now. Nothing is
 * measured anew: what the record has no samples of is unknown.
 */
public record Reassessment(Judged recorded, Judged again, Judged now) {
    /** That of a recording with a plan. */
    public static Reassessment of(Recording recording, Runbook runbook) {
        Plan plan = recording.planned().map(RunPlanned::plan).orElseThrow();
        List<GameDayEvent> events =
                recording.events().stream().map(Recorded::event).toList();
        return new Reassessment(Judged.of(events), judged(recording, plan), judged(recording, with(plan, runbook)));
    }

    /** Whether all three are the same. */
    public boolean same() {
        return recorded.differences(again).isEmpty()
                && recorded.differences(now).isEmpty();
    }

    /** Up to when the run judged itself: what it measured after that it did not know then. */
    private static Judged judged(Recording recording, Plan plan) {
        Judgement judgement = new Judgement(plan);
        RunState state = RunState.START;
        for (Recorded recorded : recording.events()) {
            if (recorded.event() instanceof AssertionAssessed || recorded.event() instanceof VerdictReached) {
                break;
            }
            state = state.evolve(anew(judgement, state, recorded));
        }
        return Judged.of(judgement.of(state));
    }

    private static Recorded anew(Judgement judgement, RunState state, Recorded recorded) {
        return recorded.event() instanceof BaselineMeasured
                ? judgement
                        .baseline(state, recorded.at())
                        .map(baseline -> new Recorded(recorded.number(), recorded.at(), baseline))
                        .orElse(recorded)
                : recorded;
    }

    private static Plan with(Plan plan, Runbook runbook) {
        return new Plan(
                runbook,
                plan.binding(),
                plan.identity(),
                plan.settings(),
                plan.injections(),
                plan.stopConditions(),
                plan.metrics(),
                plan.alarms(),
                plan.logs(),
                plan.longest(),
                plan.map());
    }
}
