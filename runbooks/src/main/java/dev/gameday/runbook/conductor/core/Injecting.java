package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.Undo;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import dev.gameday.runbook.plan.Plan;

/** Starts injections: undo first, then the call; a call that fails is undone all the same. */
final class Injecting {
    private final Plan plan;
    private final Removing removing;

    Injecting(Plan plan, Removing removing) {
        this.plan = plan;
        this.removing = removing;
    }

    void begin(Draft draft, String step) {
        draft.effect(new Effect.Prepare(plan.injection(step).orElseThrow().injection(), draft.now()));
    }

    void prepared(Draft draft, String step, Outcome<Undo> outcome) {
        if (draft.state().halt().isPresent()) {
            return;
        }
        outcome.match(undo -> request(draft, step, undo), trouble -> refuse(draft, step, trouble));
    }

    private Draft request(Draft draft, String step, Undo undo) {
        draft.emit(new FaultEvent.UndoRecorded(step, undo));
        draft.emit(new FaultEvent.InjectionRequested(step));
        draft.effect(new Effect.Inject(plan.injection(step).orElseThrow().injection(), undo));
        return draft;
    }

    private Draft refuse(Draft draft, String step, Trouble trouble) {
        draft.emit(new FaultEvent.InjectionFailed(step, trouble));
        removing.halt(draft, HaltCause.FAILURE, "conductor", "could not prepare " + step + ": " + trouble.sentence());
        return draft;
    }

    void injected(Draft draft, String step, Outcome<ControlState> outcome) {
        outcome.match(state -> accepted(draft, step, state), trouble -> failed(draft, step, trouble));
        if (draft.state().halt().isPresent()) {
            removing.retry(draft, step);
        }
    }

    private static Draft accepted(Draft draft, String step, ControlState state) {
        draft.emit(new FaultEvent.InjectionAccepted(step, state));
        return draft;
    }

    private Draft failed(Draft draft, String step, Trouble trouble) {
        draft.emit(new FaultEvent.InjectionFailed(step, trouble));
        removing.halt(draft, HaltCause.FAILURE, "conductor", "could not inject " + step + ": " + trouble.sentence());
        return draft;
    }
}
