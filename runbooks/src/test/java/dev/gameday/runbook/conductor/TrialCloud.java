package dev.gameday.runbook.conductor;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.LogLine;
import dev.gameday.catalog.metric.MetricReader;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A cloud of one metric and faults that hurt it: health is 100, and {@link #hurt} while a fault is in place, which lasts
 * its duration. What goes wrong with it is set by its public functions.
 */
final class TrialCloud implements FaultInjector, MetricReader {
    final List<String> calls = new ArrayList<>();
    final Map<String, Instant> inPlace = new ConcurrentHashMap<>();
    double calm = 100;
    double hurt = 50;
    boolean visible = true;
    UnaryOperator<Outcome<ControlState>> injecting = outcome -> outcome;
    Function<String, Optional<Trouble>> removing = step -> Optional.empty();

    private final InstantSource clock;

    TrialCloud(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public List<String> calls(Injection injection) {
        return List.of("trial:Inject");
    }

    @Override
    public Outcome<Undo> prepare(Injection injection, Instant now) {
        return Outcome.done(new Undo(
                injection.id(),
                "trial",
                Map.of("step", injection.id().step()),
                "taken away",
                "trial remove",
                Optional.empty()));
    }

    @Override
    public synchronized Outcome<ControlState> inject(Injection injection, Undo undo) {
        calls.add("inject " + undo.fact("step"));
        inPlace.put(undo.fact("step"), clock.instant());
        return injecting.apply(Outcome.done(ControlState.of(Presence.ACTIVE, "in place")));
    }

    @Override
    public Outcome<ControlState> status(Undo undo) {
        return Outcome.done(state(undo.fact("step")));
    }

    @Override
    public Outcome<ControlState> remove(Undo undo) {
        String step = undo.fact("step");
        synchronized (this) {
            calls.add("remove " + step);
        }
        Optional<Trouble> trouble = removing.apply(step);
        if (trouble.isPresent()) {
            return Outcome.failed(trouble.get());
        }
        inPlace.remove(step);
        return Outcome.done(state(step));
    }

    private ControlState state(String step) {
        Instant since = inPlace.get(step);
        if (since == null) {
            return ControlState.of(Presence.GONE, "not there");
        }
        return over(since) ? ControlState.of(Presence.ENDED, "over") : ControlState.of(Presence.ACTIVE, "in place");
    }

    private boolean over(Instant since) {
        return !clock.instant().isBefore(since.plus(Stage.LENGTH));
    }

    @Override
    public Outcome<List<Sample>> samples(List<MetricSource> sources, Instant from, Instant to) {
        List<Sample> samples = new ArrayList<>();
        Duration period = Duration.ofSeconds(5);
        long first = Math.floorDiv(from.getEpochSecond() + 4, 5) * 5;
        for (Instant start = Instant.ofEpochSecond(first);
                !start.plus(period).isAfter(to);
                start = start.plus(period)) {
            Instant begin = start;
            boolean hurting = inPlace.values().stream().anyMatch(since -> !begin.isBefore(since) && !over(since));
            samples.add(new Sample("health", start, period, hurting ? hurt : calm));
        }
        return Outcome.done(samples);
    }

    @Override
    public Outcome<List<AlarmReading>> alarms(List<String> names) {
        return Outcome.done(List.of());
    }

    @Override
    public Outcome<List<LogLine>> lines(String group, String text, Instant from, Instant to, int limit) {
        boolean hurting = visible && inPlace.values().stream().anyMatch(since -> !over(since));
        return Outcome.done(hurting ? List.of(new LogLine(group, clock.instant(), text)) : List.of());
    }
}
