package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.Pieces;
import dev.gameday.runbook.Proof;
import dev.gameday.runbook.Story;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlannedInjection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run told event by event, at seconds since its start, with the state that follows. */
final class Telling {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration PERIOD = Duration.ofSeconds(5);

    private RunState state = RunState.START;

    static Instant at(int second) {
        return START.plusSeconds(second);
    }

    static Undo undo(String step) {
        return new Undo(
                new InjectionId(Pieces.SESSION, step), "trial", Map.of(), "taken away", "by hand", Optional.empty());
    }

    /** The story's plan with one injection, {@code fault}, known by that proof. */
    static Plan plan(Story story, Proof proof, MetricSource... metrics) {
        Injection injection = new Injection(
                new InjectionId(Pieces.SESSION, "fault"),
                Pieces.catalog().fault("slow").orElseThrow(),
                Map.of(),
                List.of(),
                Duration.ofMinutes(5),
                List.of(),
                "arn:aws:iam::111122223333:role/fis");
        return new Plan(
                story.runbook(),
                "here",
                Pieces.IDENTITY,
                Map.of(),
                List.of(new PlannedInjection(injection, proof, List.of())),
                story.stopConditions,
                Stream.of(metrics).collect(Collectors.toMap(MetricSource::name, metric -> metric)),
                Map.of("latency", "gd-latency"),
                Map.of("intake", "/intake"),
                Duration.ofMinutes(20));
    }

    Telling then(int second, GameDayEvent event) {
        state = state.evolve(new Recorded(state.events() + 1, at(second), event));
        return this;
    }

    Telling requested(int second) {
        return then(second, new FaultEvent.UndoRecorded("fault", undo("fault")))
                .then(second, new FaultEvent.InjectionRequested("fault"));
    }

    Telling accepted(int second) {
        return then(second, new FaultEvent.InjectionAccepted("fault", ControlState.of(Presence.ACTIVE, "in place")));
    }

    Telling effective(int second) {
        return then(second, new FaultEvent.EffectProven("fault", at(second), "seen"));
    }

    Telling ended(int second) {
        return then(second, new FaultEvent.ControlStateChanged("fault", ControlState.of(Presence.ENDED, "over")));
    }

    Telling removed(int second) {
        return then(second, new FaultEvent.FaultRemoved("fault", "gone"));
    }

    Telling alarm(String alarmState, int since) {
        return then(
                since,
                new ObservationEvent.AlarmChanged(
                        "latency", new AlarmReading("gd-latency", "arn:aws:alarm", alarmState, at(since), "")));
    }

    /** A sample every 5 s, the first beginning at {@code from}, the last ending at {@code until}. */
    Telling samples(String metric, int from, int until, IntToDoubleFunction value) {
        List<Sample> samples = new ArrayList<>();
        for (int second = from; second + 5 <= until; second += 5) {
            samples.add(new Sample(metric, at(second), PERIOD, value.applyAsDouble(second)));
        }
        return then(until, new ObservationEvent.SamplesRead(samples));
    }

    RunState state() {
        return state;
    }

    Draft draft(int second) {
        return new Draft(state, at(second));
    }
}
