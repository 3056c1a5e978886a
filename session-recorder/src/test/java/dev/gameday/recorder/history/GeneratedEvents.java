package dev.gameday.recorder.history;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.Identity;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.TargetKind;
import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.runbook.Hypothesis;
import dev.gameday.runbook.Proof;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.event.FaultEvent.ControlStateChanged;
import dev.gameday.runbook.event.FaultEvent.EffectProven;
import dev.gameday.runbook.event.FaultEvent.FaultRemoved;
import dev.gameday.runbook.event.FaultEvent.InjectionAccepted;
import dev.gameday.runbook.event.FaultEvent.InjectionRequested;
import dev.gameday.runbook.event.FaultEvent.RemovalRequested;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent.AlarmChanged;
import dev.gameday.runbook.event.ObservationEvent.BoundBreached;
import dev.gameday.runbook.event.ObservationEvent.BoundRegained;
import dev.gameday.runbook.event.PeopleEvent.Detected;
import dev.gameday.runbook.event.PeopleEvent.HintGiven;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import dev.gameday.runbook.event.RunEvent.HaltRequested;
import dev.gameday.runbook.event.RunEvent.RecoveryMeasured;
import dev.gameday.runbook.event.RunEvent.RunPlanned;
import dev.gameday.runbook.event.RunEvent.SessionClosed;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.runbook.event.RunEvent.VerdictReached;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlannedInjection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a generated session in events, on a clock that begins at the rehearsal's epoch each time. */
final class GeneratedEvents {
    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");
    private static final String STEP = "hit";

    private final List<Recorded> events = new ArrayList<>();

    private GeneratedEvents() {}

    static List<Recorded> of(GeneratedSession session) {
        GeneratedEvents told = new GeneratedEvents();
        told.opening(session);
        told.fault(session);
        told.people(session);
        if (session.closed()) {
            told.ending(session);
        }
        return told.numbered();
    }

    private void opening(GeneratedSession session) {
        SessionId id = new SessionId(session.id());
        at(0, new SessionOpened(id, "gameday", session.mode(), "there", "ann", 7, "max", session.profile()));
        at(1, new RunPlanned(plan(session, id), "5e1f00d"));
        if (session.halted()) {
            at(GeneratedSession.END, new HaltRequested(HaltCause.OPERATOR, "ann", "enough"));
        }
    }

    private void fault(GeneratedSession session) {
        at(GeneratedSession.REQUESTED, new InjectionRequested(STEP));
        at(GeneratedSession.REQUESTED + 1, new InjectionAccepted(STEP, state(Presence.ACTIVE)));
        if (session.effective()) {
            at(GeneratedSession.EFFECT, new EffectProven(STEP, second(GeneratedSession.EFFECT), "seen"));
        }
        if (session.breached()) {
            at(GeneratedSession.EFFECT + 20, new BoundBreached("age", 25, "<= 10"));
        }
        session.regained().ifPresent(second -> at(second, new BoundRegained("age", 5, "<= 10")));
        at(GeneratedSession.END, new ControlStateChanged(STEP, state(Presence.ENDED)));
        at(GeneratedSession.END + 1, new RemovalRequested(STEP));
        at(GeneratedSession.REMOVED, new FaultRemoved(STEP, "gone"));
    }

    private void people(GeneratedSession session) {
        session.alarm()
                .ifPresent(second -> at(
                        second + 5,
                        new AlarmChanged("lag", new AlarmReading("lag", "arn:aws:x", "ALARM", second(second), "why"))));
        if (session.hinted()) {
            at(145, new HintGiven("facilitator", 1, "look there"));
        }
        session.detected().ifPresent(second -> at(second, new Detected("bob", "it looks old")));
    }

    private void ending(GeneratedSession session) {
        session.recovered().ifPresent(second -> at(second, new RecoveryMeasured(true, List.of())));
        at(950, new VerdictReached(session.verdict(), session.halted(), false, List.of(), "because"));
        at(960, new SessionClosed(session.verdict() == Verdict.HELD ? 0 : 1));
    }

    private static Plan plan(GeneratedSession session, SessionId id) {
        Runbook runbook = new Runbook(
                session.scenario(),
                "S1",
                "A story",
                "It is told.",
                List.of(),
                new Hypothesis("All is well.", List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("Alarm sooner in " + session.scenario() + " (alarm)."));
        return new Plan(
                runbook,
                "practice",
                new Identity("123456789012", "arn:aws:sts::123456789012:assumed-role/gameday/ann", "eu-west-1"),
                Map.of(),
                List.of(new PlannedInjection(injection(session, id), proof(), List.of())),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Duration.ofMinutes(30));
    }

    private static Injection injection(GeneratedSession session, SessionId id) {
        return new Injection(
                new InjectionId(id, STEP),
                GeneratedCatalog.fault(session.fault()),
                Map.of(),
                List.of(new Target(
                        TargetKind.LAMBDA_FUNCTION, "arn:aws:lambda:eu-west-1:123456789012:function:f", "f")),
                Duration.ofMinutes(5),
                List.of(),
                "arn:aws:iam::123456789012:role/fis");
    }

    private static Proof proof() {
        return new Proof(Optional.of("log"), Optional.of("seen"), Optional.empty(), Optional.empty());
    }

    private static ControlState state(Presence presence) {
        return new ControlState(presence, "state", Map.of(), Optional.empty());
    }

    private static Instant second(int second) {
        return EPOCH.plusSeconds(second);
    }

    private void at(int second, GameDayEvent event) {
        events.add(new Recorded(0, second(second), event));
    }

    private List<Recorded> numbered() {
        List<Recorded> numbered = new ArrayList<>();
        events.stream()
                .sorted(Comparator.comparing(Recorded::at))
                .forEach(event -> numbered.add(new Recorded(numbered.size() + 1, event.at(), event.event())));
        return numbered;
    }
}
