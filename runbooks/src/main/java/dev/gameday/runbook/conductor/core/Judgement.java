package dev.gameday.runbook.conductor.core;

import dev.gameday.runbook.Step;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.BaselineMeasured;
import dev.gameday.runbook.event.RunEvent.Reading;
import dev.gameday.runbook.plan.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Judges a recorded run by a plan, from what its events say and by the arithmetic that a run judges itself by. The plan
 * may be another than the recorded one: that of a runbook whose tolerances have changed since.
 */
public final class Judgement {
    private final Plan plan;
    private final Concluding concluding;

    public Judgement(Plan plan) {
        this.plan = plan;
        this.concluding = new Concluding(plan, new Measuring(plan));
    }

    /** Every claim assessed, and then the verdict, as events; the state has no verdict yet. */
    public List<GameDayEvent> of(RunState state) {
        Draft draft = new Draft(state, Instant.EPOCH);
        concluding.judge(draft);
        return draft.decision().events().stream().map(Recorded::event).toList();
    }

    /** What the baseline comes to in the window that ends now; empty where the plan has no such step. */
    public Optional<BaselineMeasured> baseline(RunState state, Instant now) {
        return plan.runbook().steps().stream()
                .filter(Step.Baseline.class::isInstance)
                .map(step -> ((Step.Baseline) step).window())
                .findFirst()
                .map(window -> concluding.readings(new Draft(state, now), now.minus(window)))
                .map(readings -> new BaselineMeasured(readings.stream().allMatch(Reading::within), readings));
    }
}
