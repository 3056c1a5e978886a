package dev.gameday.shell.view;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlanHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** A retry storm as far as it has come: calm before the first injection, in breach, halted, over. */
public final class Storm {
    private static final Map<String, ToDoubleFunction<Long>> CALM = Map.of(
            "accepted", at -> 99.96 + 0.02 * Math.sin(at / 40.0),
            "acknowledge-p99", at -> 420 + 40 * Math.sin(at / 25.0),
            "oldest-message", at -> 1 + Math.floorMod(at / 5, 2),
            "sync-lag", at -> 2 + Math.sin(at / 30.0),
            "dlq", at -> 0,
            "risk-attempts", at -> 1,
            "attempts-per-order", at -> 1,
            "concurrency", at -> 38 + 4 * Math.sin(at / 35.0));
    private static final Map<String, ToDoubleFunction<Long>> SOME = Map.of(
            "accepted", at -> 99.94,
            "acknowledge-p99", at -> 610 + 30 * Math.sin(at / 25.0),
            "oldest-message", at -> 2,
            "sync-lag", at -> 3 + Math.sin(at / 30.0),
            "dlq", at -> 0,
            "risk-attempts", at -> 1.39,
            "attempts-per-order", at -> 1.43,
            "concurrency", at -> 52);
    private static final Map<String, ToDoubleFunction<Long>> ALL = Map.of(
            "accepted", at -> Math.max(0, 99.9 - Math.max(0, at - 450) * 2.2),
            "acknowledge-p99", at -> 640 + Math.max(0, at - 450) * 22.0,
            "oldest-message", at -> 2,
            "sync-lag", at -> 3,
            "dlq", at -> 0,
            "risk-attempts", at -> Math.min(3, 1 + Math.max(0, at - 430) * 0.05),
            "attempts-per-order", at -> Math.min(9, 1 + Math.max(0, at - 430) * 0.12),
            "concurrency", at -> 60 + Math.max(0, at - 430) * 2.0);

    private Storm() {}

    /** The baseline is measured and people are asked what they expect. */
    public static Tale calm() {
        Plan plan = StormPlan.plan();
        String hash = PlanHash.of(plan);
        return new Tale()
                .tell(
                        new RunEvent.SessionOpened(
                                StormPlan.SESSION, "0.1.0", RunEvent.Mode.REHEARSAL, "in-process", "ada", 7, "1"),
                        new RunEvent.RunPlanned(plan, hash),
                        new RunEvent.PlanApproved(hash, "grace", Map.of()),
                        new RunEvent.StepStarted(0, "opening"))
                .wait(12)
                .tell(
                        new PeopleEvent.StepAnswered("ada", "opening", ""),
                        new RunEvent.StepEnded(0, "opening", "answered"),
                        new RunEvent.StepStarted(1, "normal"))
                .tell(alarm("accepted-low", "OK", ""), alarm("sync-lag", "OK", ""))
                .flow(180, CALM)
                .tell(
                        new RunEvent.BaselineMeasured(true, List.of()),
                        new RunEvent.StepEnded(1, "normal", "normal"),
                        new RunEvent.StepStarted(2, "prediction"));
    }

    /** The first injection has come and gone; under the second the flow is out of its bounds. */
    public static Tale breach() {
        Tale tale = calm().wait(8)
                .tell(
                        new PeopleEvent.StepAnswered("linus", "prediction", "About 1.4 times, then nine times."),
                        new RunEvent.StepEnded(2, "prediction", "answered"),
                        new RunEvent.StepStarted(3, "first"));
        inject(tale, "first");
        tale.tell(new RunEvent.StepEnded(3, "first", "accepted"), new RunEvent.StepStarted(4, "hidden"))
                .flow(20, CALM)
                .tell(new FaultEvent.EffectProven("first", tale.now(), "modifying the response"))
                .flow(160, SOME)
                .tell(
                        control("first", ControlState.Presence.ENDED, "completed"),
                        new RunEvent.StepEnded(4, "hidden", "observed"),
                        new RunEvent.StepStarted(5, "lift-first"),
                        new FaultEvent.RemovalRequested("first"))
                .wait(3)
                .tell(
                        new FaultEvent.FaultRemoved("first", "template deleted"),
                        new RunEvent.StepEnded(5, "lift-first", "removed"))
                .flow(40, CALM)
                .tell(
                        new FaultEvent.EffectGone("first", tale.now().minusSeconds(35)),
                        new RunEvent.StepStarted(6, "total"));
        inject(tale, "total");
        return tale.tell(new RunEvent.StepEnded(6, "total", "accepted"), new RunEvent.StepStarted(7, "storm"))
                .flow(25, ALL)
                .tell(
                        new FaultEvent.EffectProven("total", tale.now(), "modifying the response"),
                        new ObservationEvent.BoundBreached("accepted", 97.3, ">= 99.9"))
                .flow(5, ALL)
                .tell(new ObservationEvent.BoundBreached("acknowledge-p99", 860, "<= 800"))
                .tell(new PeopleEvent.Detected("linus", ""), new PeopleEvent.Noted("grace", "risk-check 全部失敗 🔥"))
                .flow(10, ALL);
    }

    /** A stop condition has tripped, and what is in place is being removed. */
    public static Tale halt() {
        return breach().flow(15, ALL)
                .tell(
                        new ObservationEvent.StopConditionTripped(
                                "amplification", "attempts-per-order", "<= 5", "8.20, out of range for 20 s"),
                        new RunEvent.HaltRequested(
                                RunEvent.HaltCause.STOP_CONDITION,
                                "amplification",
                                "attempts-per-order is 8.20, out of range for 20 s; allowed is <= 5"),
                        new FaultEvent.RemovalRequested("total"))
                .wait(2)
                .tell(
                        alarm("accepted-low", "ALARM", "3 datapoints were less than the threshold (95.0)"),
                        new FaultEvent.RemovalDelayed("total", 1, "FIS did not answer in 30 s"))
                .wait(4);
    }

    /** Everything is removed, the flow has recovered, and the session is closed. */
    public static Tale over() {
        Tale tale = halt().tell(new FaultEvent.FaultRemoved("total", "template deleted"))
                .flow(60, CALM);
        return tale.tell(
                        new FaultEvent.EffectGone("total", tale.now().minusSeconds(31)),
                        new ObservationEvent.BoundRegained("accepted", 99.96, ">= 99.9"),
                        new ObservationEvent.BoundRegained("acknowledge-p99", 420, "<= 800"),
                        alarm("accepted-low", "OK", ""),
                        new RunEvent.RecoveryMeasured(true, List.of()),
                        new RunEvent.AssertionAssessed(
                                "final-success",
                                "Orders are accepted in the end.",
                                true,
                                Optional.of(99.94),
                                ">= 99.9",
                                RunEvent.Assessment.MET,
                                ""),
                        new RunEvent.VerdictReached(
                                RunEvent.Verdict.HELD, true, false, List.of(), "every assertion was met"),
                        new RunEvent.SessionClosed(0))
                .wait(30);
    }

    public static ObservationEvent.AlarmChanged alarm(String name, String state, String reason) {
        return new ObservationEvent.AlarmChanged(
                name,
                new AlarmReading(
                        name,
                        "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:" + name,
                        state,
                        Tale.EPOCH.plusSeconds(500),
                        reason));
    }

    private static FaultEvent control(String step, ControlState.Presence presence, String detail) {
        return new FaultEvent.ControlStateChanged(step, ControlState.of(presence, detail));
    }

    private static void inject(Tale tale, String step) {
        Undo undo = new Undo(
                new InjectionId(StormPlan.SESSION, step),
                "fis",
                Map.of("experiment", "EXP1"),
                "stop experiment EXP1 and delete its template",
                "aws fis stop-experiment --id EXP1",
                Optional.of(tale.now().plusSeconds(180)));
        tale.tell(new FaultEvent.UndoRecorded(step, undo), new FaultEvent.InjectionRequested(step))
                .wait(2)
                .tell(new FaultEvent.InjectionAccepted(
                        step, ControlState.of(ControlState.Presence.STARTING, "initiating")))
                .wait(3)
                .tell(control(step, ControlState.Presence.ACTIVE, "running"));
    }
}
