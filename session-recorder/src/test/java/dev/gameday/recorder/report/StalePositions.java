package dev.gameday.recorder.report;

import dev.gameday.catalog.BlastRadius;
import dev.gameday.catalog.Category;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.FailureMode;
import dev.gameday.catalog.Fault;
import dev.gameday.catalog.FaultId;
import dev.gameday.catalog.Identity;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Mechanism;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.TargetKind;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.runbook.Assertion;
import dev.gameday.runbook.Hypothesis;
import dev.gameday.runbook.Moment;
import dev.gameday.runbook.Probe;
import dev.gameday.runbook.Proof;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.SteadyState;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.Tolerance;
import dev.gameday.runbook.event.FaultEvent.ControlStateChanged;
import dev.gameday.runbook.event.FaultEvent.EffectGone;
import dev.gameday.runbook.event.FaultEvent.EffectProven;
import dev.gameday.runbook.event.FaultEvent.FaultRemoved;
import dev.gameday.runbook.event.FaultEvent.InjectionAccepted;
import dev.gameday.runbook.event.FaultEvent.InjectionRequested;
import dev.gameday.runbook.event.FaultEvent.RemovalRequested;
import dev.gameday.runbook.event.FaultEvent.UndoRecorded;
import dev.gameday.runbook.event.ObservationEvent.BoundBreached;
import dev.gameday.runbook.event.ObservationEvent.BoundRegained;
import dev.gameday.runbook.event.PeopleEvent.Acknowledged;
import dev.gameday.runbook.event.PeopleEvent.Detected;
import dev.gameday.runbook.event.PeopleEvent.HintGiven;
import dev.gameday.runbook.event.PeopleEvent.StepAnswered;
import dev.gameday.runbook.event.RunEvent.AssertionAssessed;
import dev.gameday.runbook.event.RunEvent.Assessment;
import dev.gameday.runbook.event.RunEvent.BaselineMeasured;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.PlanApproved;
import dev.gameday.runbook.event.RunEvent.RecoveryMeasured;
import dev.gameday.runbook.event.RunEvent.RunPlanned;
import dev.gameday.runbook.event.RunEvent.SessionClosed;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.runbook.event.RunEvent.VerdictReached;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlannedInjection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small session of the scenario S1: the consumer of positions is delayed, the alarm comes late, it is refuted. */
public final class StalePositions {
    private static final SessionId SESSION = new SessionId("20260101-000000-s1aa");
    private static final Moment EFFECT = Moment.parse("lag.effect").orElseThrow();
    private static final Probe AGE_SLOPE = new Probe.MetricProbe(
            "iterator-age",
            Probe.Aggregation.SLOPE,
            EFFECT,
            Moment.parse("lag.end").orElseThrow());

    private StalePositions() {}

    public static Script script() {
        return opening()
                .at(120, new InjectionRequested("lag"))
                .at(122, new InjectionAccepted("lag", Script.state(Presence.ACTIVE, "experiment is running")))
                .at(150, new EffectProven("lag", Script.second(140), "'injecting' in the log of position-sync"))
                .at(180, new BoundBreached("iterator-age", 25, "<= 10"))
                .at(300, new HintGiven("facilitator", 1, "look at the stream"))
                .at(330, new Detected("ann", "positions look old"))
                .alarm(354, "ALARM")
                .at(400, new Acknowledged("bob", "on it"))
                .at(420, new ControlStateChanged("lag", Script.state(Presence.ENDED, "experiment is completed")))
                .at(421, new RemovalRequested("lag"))
                .at(430, new FaultRemoved("lag", "experiment is completed, template deleted"))
                .at(440, new EffectGone("lag", Script.second(425)))
                .at(480, new BoundRegained("iterator-age", 4, "<= 10"))
                .samples(0, "iterator-age", 1, 1, 20, 80, 140, 200, 260, 5, 2)
                .samples(0, "accepted", 99.99, 100, 99.98, 100, 100, 99.95, 100, 100, 100)
                .at(660, new RecoveryMeasured(true, List.of()))
                .at(661, assessed("slope", "the age climbs a second per second", true, 0.998, "0.95..1.05"))
                .at(661, assessed("alarm", "staleness is flagged within a minute", true, 214, "<= 60"))
                .at(661, assessed("intake", "intake is unaffected", false, 99.98, ">= 99.9"))
                .at(662, new VerdictReached(Verdict.REFUTED, false, false, List.of(), "1 assertion violated"))
                .at(663, new StepAnswered("ann", "debrief", "we never look at the age"))
                .at(664, new SessionClosed(1));
    }

    public static Script opening() {
        return new Script()
                .at(0, new SessionOpened(SESSION, "gameday 0.1.0", Mode.REHEARSAL, "in-process", "ann", 7, "max"))
                .at(1, new RunPlanned(plan(), "5e1f00d"))
                .at(2, new PlanApproved("5e1f00d", "bob", Map.of("baseline-window", "short on time")))
                .at(60, new BaselineMeasured(true, List.of()))
                .at(100, new StepAnswered("ann", "predict", "the alarm will come in a minute"))
                .at(119, new UndoRecorded("lag", undo()));
    }

    public static AssertionAssessed assessed(
            String id, String claim, boolean deciding, double value, String tolerance) {
        boolean met = Tolerance.parse(tolerance).orElseThrow().accepts(value);
        return new AssertionAssessed(
                id, claim, deciding, Optional.of(value), tolerance, met ? Assessment.MET : Assessment.VIOLATED, "");
    }

    public static Plan plan() {
        return new Plan(
                runbook(),
                "practice",
                new Identity("123456789012", "arn:aws:sts::123456789012:assumed-role/gameday/ann", "eu-west-1"),
                Map.of("delay", "31000"),
                List.of(new PlannedInjection(injection(), proof(), List.of("fis:CreateExperimentTemplate"))),
                List.of(),
                Map.of("iterator-age", metric("iterator-age", "s"), "accepted", metric("accepted", "%")),
                Map.of("sync-lag", "flow-sync-lag"),
                Map.of("position-sync", "/aws/lambda/position-sync"),
                Duration.ofMinutes(30));
    }

    private static Runbook runbook() {
        return new Runbook(
                "stale-positions",
                "S1",
                "Stale positions",
                "The consumer of the stream is delayed beyond its timeout.",
                List.of(),
                new Hypothesis(
                        "Intake goes on and the stale view is flagged within a minute.",
                        List.of(
                                new Assertion("slope", "the age climbs", AGE_SLOPE, tolerance("0.95..1.05")),
                                new Assertion(
                                        "alarm",
                                        "flagged",
                                        new Probe.AlarmProbe("sync-lag", EFFECT),
                                        tolerance("<= 60")))),
                List.of(
                        new SteadyState("accepted", tolerance(">= 99.9")),
                        new SteadyState("iterator-age", tolerance("<= 10"))),
                List.of(),
                List.of(),
                List.of(),
                List.of("iterator-age"),
                List.of("sync-lag"),
                List.of(
                        new Step.Predict("predict", "Predict", "When does the alarm come?", "in a minute"),
                        new Step.Inject(
                                "lag",
                                "Delay",
                                "lambda-delay",
                                "position-sync",
                                Optional.empty(),
                                "PT5M",
                                Map.of(),
                                proof()),
                        new Step.Debrief("debrief", "Debrief", List.of("What surprised you?"))),
                List.of("look at the stream"),
                List.of("Alarm on the iterator's age after one period"));
    }

    private static Injection injection() {
        Fault fault = new Fault(
                new FaultId("lambda-delay"),
                "Lambda delay",
                Category.LATENCY,
                "Delays invocations.",
                TargetKind.LAMBDA_FUNCTION,
                new Mechanism.FisAction("aws:lambda:invocation-add-delay", "Functions", Map.of()),
                Duration.ofMinutes(1),
                Duration.ofHours(1),
                List.of(),
                new FailureMode("function", "slow", "excessive latency", 5, 5, 5),
                "stop the experiment",
                List.of("fis:StartExperiment"),
                List.of("fis:StopExperiment"),
                List.of());
        return new Injection(
                new InjectionId(SESSION, "lag"),
                fault,
                Map.of("delay", "31000", "percentage", "100"),
                List.of(new Target(
                        TargetKind.LAMBDA_FUNCTION,
                        "arn:aws:lambda:eu-west-1:123456789012:function:position-sync",
                        "position-sync")),
                Duration.ofMinutes(5),
                List.of(),
                "arn:aws:iam::123456789012:role/fis");
    }

    private static Undo undo() {
        BlastRadius radius = injection().blastRadius();
        return new Undo(
                injection().id(),
                "fis",
                Map.of("template", "EXT1", "radius", radius.toString()),
                "stop the experiment and delete its template",
                "aws fis stop-experiment --id EXP123",
                Optional.of(Script.second(420)));
    }

    private static Proof proof() {
        return new Proof(Optional.of("position-sync"), Optional.of("injecting"), Optional.empty(), Optional.empty());
    }

    private static MetricSource metric(String name, String unit) {
        Duration minute = Duration.ofMinutes(1);
        return new MetricSource(
                name, "", unit, "Flow", name, Map.of("flow", "orders"), "Maximum", minute, minute, 1, false);
    }

    private static Tolerance tolerance(String text) {
        return Tolerance.parse(text).orElseThrow();
    }
}
