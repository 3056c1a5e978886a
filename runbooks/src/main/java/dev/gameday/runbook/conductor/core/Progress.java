package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.metric.LogLine;
import dev.gameday.runbook.event.ArmingEvent;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.Fold;
import dev.gameday.runbook.event.ObservationEvent.LinesFound;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** How the injections of a run, by step, follow from events; what concerns one whose undo isn't recorded is left out. */
final class Progress {
    private static final Fold<Map<String, FaultProgress>> FOLD = Fold.<Map<String, FaultProgress>>builder()
            .on(
                    FaultEvent.UndoRecorded.class,
                    (all, r, e) -> put(all, FaultProgress.recorded(e.step(), e.undo(), r.at())))
            .on(ArmingEvent.ArmingKept.class, (all, r, e) -> without(all, e.step()))
            .on(FaultEvent.InjectionRequested.class, (all, r, e) -> mark(all, e, Mark.REQUESTED, r))
            .on(
                    FaultEvent.InjectionAccepted.class,
                    (all, r, e) -> change(
                            all,
                            e.step(),
                            fault -> fault.with(Mark.ANSWERED, r.at())
                                    .with(Mark.ACCEPTED, r.at())
                                    .with(e.state())))
            .on(
                    FaultEvent.InjectionFailed.class,
                    (all, r, e) -> mark(all, e, e.trouble().ambiguous() ? Mark.UNANSWERED : Mark.ANSWERED, r))
            .on(RunEvent.RecoveryBegun.class, (all, r, e) -> anew(all, r.at()))
            .on(
                    FaultEvent.ControlStateChanged.class,
                    (all, r, e) -> change(all, e.step(), fault -> control(fault.with(e.state()), e, r)))
            .on(
                    FaultEvent.EffectProven.class,
                    (all, r, e) -> change(
                            all,
                            e.step(),
                            fault -> fault.with(Mark.EFFECTIVE, e.seenAt()).seen(e.seenAt())))
            .on(FaultEvent.EffectNotProven.class, (all, r, e) -> mark(all, e, Mark.NOT_EFFECTIVE, r))
            .on(
                    FaultEvent.EffectDiagnosed.class,
                    (all, r, e) -> change(
                            all,
                            e.step(),
                            fault -> fault.diagnosed(e.known() ? e.cause() + "; " + e.remedy() : e.cause())))
            .on(FaultEvent.RemovalRequested.class, (all, r, e) -> mark(all, e, Mark.REMOVAL_REQUESTED, r))
            .on(FaultEvent.RemovalDelayed.class, (all, r, e) -> change(all, e.step(), FaultProgress::delayed))
            .on(FaultEvent.FaultRemoved.class, (all, r, e) -> mark(all, e, Mark.REMOVED, r))
            .on(FaultEvent.EffectGone.class, (all, r, e) -> mark(all, e, Mark.EFFECT_GONE, r))
            .on(FaultEvent.RemovalGivenUp.class, (all, r, e) -> mark(all, e, Mark.GIVEN_UP, r))
            .on(LinesFound.class, (all, r, e) -> change(all, e.step(), fault -> seen(fault, e)))
            .build();

    private Progress() {}

    static Map<String, FaultProgress> after(Map<String, FaultProgress> faults, Recorded recorded) {
        return FOLD.apply(faults, recorded);
    }

    private static Map<String, FaultProgress> put(Map<String, FaultProgress> all, FaultProgress fault) {
        Map<String, FaultProgress> next = new TreeMap<>(all);
        next.put(fault.step(), fault);
        return next;
    }

    private static Map<String, FaultProgress> without(Map<String, FaultProgress> all, String step) {
        Map<String, FaultProgress> next = new TreeMap<>(all);
        next.remove(step);
        return next;
    }

    private static Map<String, FaultProgress> change(
            Map<String, FaultProgress> all, String step, UnaryOperator<FaultProgress> change) {
        FaultProgress fault = all.get(step);
        return fault == null ? all : put(all, change.apply(fault));
    }

    private static Map<String, FaultProgress> anew(Map<String, FaultProgress> all, Instant at) {
        Map<String, FaultProgress> next = new TreeMap<>(all);
        next.replaceAll(
                (step, fault) -> fault.has(Mark.REMOVED) ? fault : fault.anew().with(Mark.UNANSWERED, at));
        return next;
    }

    private static Map<String, FaultProgress> mark(
            Map<String, FaultProgress> all, FaultEvent event, Mark mark, Recorded recorded) {
        return change(all, event.step(), fault -> fault.with(mark, recorded.at()));
    }

    private static FaultProgress control(FaultProgress fault, FaultEvent.ControlStateChanged event, Recorded recorded) {
        return switch (event.state().presence()) {
            case ENDED, GONE -> fault.with(Mark.ENDED, recorded.at());
            case STARTING, ACTIVE, ENDING -> fault;
        };
    }

    private static FaultProgress seen(FaultProgress fault, LinesFound event) {
        FaultProgress latest = fault;
        for (LogLine line : event.lines()) {
            latest = latest.seen(line.at());
        }
        return latest;
    }
}
