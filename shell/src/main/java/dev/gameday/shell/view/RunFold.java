package dev.gameday.shell.view;

import dev.gameday.catalog.ControlState;
import dev.gameday.runbook.conductor.core.Mark;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.Fold;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.plan.PlannedInjection;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How each kind of event changes what a screen shows. What the plan doesn't name is not kept, so all stays bounded. */
final class RunFold {
    private static final List<Class<? extends PeopleEvent>> SPOKEN = List.of(
            PeopleEvent.StepAnswered.class,
            PeopleEvent.Noted.class,
            PeopleEvent.Detected.class,
            PeopleEvent.Acknowledged.class,
            PeopleEvent.Mitigated.class);

    private RunFold() {}

    static Fold<RunView> build() {
        Fold.Builder<RunView> fold = Fold.builder();
        course(fold);
        faults(fold);
        observations(fold);
        room(fold);
        people(fold);
        return fold.build();
    }

    private static void course(Fold.Builder<RunView> fold) {
        fold.on(
                        RunEvent.SessionOpened.class,
                        (v, r, e) -> v.with(v.course().opened(e, r.at()))
                                .with(v.company().with(e.operator(), "operator")))
                .on(
                        RunEvent.RunPlanned.class,
                        (v, r, e) ->
                                v.with(v.course().planned(e)).with(v.readings().planned(e.plan())))
                .on(RunEvent.StepStarted.class, (v, r, e) -> v.with(v.course().started(e.index(), r.at())))
                .on(RunEvent.StepEnded.class, (v, r, e) -> v.with(v.course().stepEnded()))
                .on(RunEvent.HaltRequested.class, (v, r, e) -> v.with(v.course().halted(e, r.at())))
                .on(
                        RunEvent.VerdictReached.class,
                        (v, r, e) -> v.with(v.course().verdict(e)))
                .on(RunEvent.SessionClosed.class, (v, r, e) -> v.with(v.course().closed(e.exitCode())));
    }

    /** What the roster and the predictions are folds over, the room takes in for itself. */
    private static void room(Fold.Builder<RunView> fold) {
        fold.on(PeopleEvent.FindingRaised.class, (v, r, e) -> v.with(v.room().with(e)))
                .on(
                        RunEvent.AssertionAssessed.class,
                        (v, r, e) -> v.with(v.room().with(e)));
    }

    private static void faults(Fold.Builder<RunView> fold) {
        fold.on(FaultEvent.UndoRecorded.class, RunFold::recorded)
                .on(FaultEvent.InjectionRequested.class, (v, r, e) -> mark(v, e, Mark.REQUESTED, r.at()))
                .on(
                        FaultEvent.InjectionAccepted.class,
                        (v, r, e) ->
                                change(v, e, f -> f.with(Mark.ACCEPTED, r.at()).with(e.state(), r.at())))
                .on(
                        FaultEvent.InjectionFailed.class,
                        (v, r, e) -> change(
                                v, e, f -> f.troubled(f.delays(), e.trouble().sentence())))
                .on(FaultEvent.ControlStateChanged.class, (v, r, e) -> change(v, e, f -> control(f, e, r.at())))
                .on(FaultEvent.EffectProven.class, (v, r, e) -> mark(v, e, Mark.EFFECTIVE, e.seenAt()))
                .on(FaultEvent.EffectNotProven.class, (v, r, e) -> mark(v, e, Mark.NOT_EFFECTIVE, r.at()))
                .on(FaultEvent.RemovalRequested.class, (v, r, e) -> mark(v, e, Mark.REMOVAL_REQUESTED, r.at()))
                .on(FaultEvent.RemovalDelayed.class, (v, r, e) -> change(v, e, f -> f.troubled(e.attempt(), e.why())))
                .on(
                        FaultEvent.FaultRemoved.class,
                        (v, r, e) ->
                                change(v, e, f -> f.with(Mark.REMOVED, r.at()).troubled(f.delays(), "")))
                .on(FaultEvent.EffectGone.class, (v, r, e) -> mark(v, e, Mark.EFFECT_GONE, r.at()))
                .on(
                        FaultEvent.RemovalGivenUp.class,
                        (v, r, e) ->
                                change(v, e, f -> f.with(Mark.GIVEN_UP, r.at()).troubled(f.delays(), e.byHand())));
    }

    private static void observations(Fold.Builder<RunView> fold) {
        fold.on(
                        ObservationEvent.SamplesRead.class,
                        (v, r, e) -> v.with(v.readings().plus(e.samples())))
                .on(
                        ObservationEvent.InvocationsSeen.class,
                        (v, r, e) -> v.with(v.readings().seen(e.samples())))
                .on(ObservationEvent.AlarmChanged.class, (v, r, e) -> alarm(v, e))
                .on(
                        ObservationEvent.BoundBreached.class,
                        (v, r, e) -> v.with(v.readings().breached(e.metric(), Optional.of(r.at()))))
                .on(
                        ObservationEvent.BoundRegained.class,
                        (v, r, e) -> v.with(v.readings().breached(e.metric(), Optional.empty())))
                .on(
                        ObservationEvent.StopConditionTripped.class,
                        (v, r, e) -> v.with(v.readings().tripped(e.id())))
                .on(
                        ObservationEvent.ReadingFailed.class,
                        (v, r, e) -> v.with(v.readings().failed(e.what())))
                .on(
                        ObservationEvent.ReadingRegained.class,
                        (v, r, e) -> v.with(v.readings().regained(e.what())));
    }

    private static void people(Fold.Builder<RunView> fold) {
        fold.on(RunEvent.PlanApproved.class, (v, r, e) -> v.with(v.company().with(e.by(), "approver")))
                .on(
                        PeopleEvent.RoleTaken.class,
                        (v, r, e) ->
                                v.with(v.company().with(e.person(), e.role().label())))
                .on(
                        PeopleEvent.RoleLeft.class,
                        (v, r, e) ->
                                v.with(v.company().without(e.person(), e.role().label())));
        for (Class<? extends PeopleEvent> kind : SPOKEN) {
            spoke(fold, kind);
        }
    }

    private static <E extends PeopleEvent> void spoke(Fold.Builder<RunView> fold, Class<E> kind) {
        fold.on(kind, (v, r, e) -> v.with(v.company().with(e.by())));
    }

    private static RunView recorded(RunView view, Recorded recorded, FaultEvent.UndoRecorded event) {
        Optional<PlannedInjection> planned = view.course().plan().flatMap(plan -> plan.injection(event.step()));
        return put(view, FaultView.recorded(event.step(), planned, event.undo(), recorded.at()));
    }

    private static FaultView control(FaultView fault, FaultEvent.ControlStateChanged event, Instant at) {
        ControlState.Presence presence = event.state().presence();
        boolean over = presence == ControlState.Presence.ENDED || presence == ControlState.Presence.GONE;
        FaultView changed = fault.with(event.state(), at);
        return over ? changed.with(Mark.ENDED, at) : changed;
    }

    private static RunView mark(RunView view, FaultEvent event, Mark mark, Instant at) {
        return change(view, event, fault -> fault.with(mark, at));
    }

    private static RunView change(RunView view, FaultEvent event, UnaryOperator<FaultView> change) {
        FaultView fault = view.faults().get(event.step());
        return fault == null ? view : put(view, change.apply(fault));
    }

    private static RunView put(RunView view, FaultView fault) {
        Map<String, FaultView> faults = new LinkedHashMap<>(view.faults());
        faults.put(fault.step(), fault);
        return view.with(Collections.unmodifiableMap(faults));
    }

    private static RunView alarm(RunView view, ObservationEvent.AlarmChanged event) {
        boolean known = view.course()
                .plan()
                .map(plan -> plan.alarms().containsKey(event.alarm()))
                .orElse(false);
        return known ? view.with(view.readings().with(event.alarm(), event.reading())) : view;
    }
}
