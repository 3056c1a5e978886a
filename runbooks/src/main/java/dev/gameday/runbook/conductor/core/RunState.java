package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a run is: a fold over its events and nothing else, in four parts that don't know of each other. {@code events}
 * counts them; {@code faults} are the injections by step.
 */
public record RunState(
        long events, Course course, Conclusion conclusion, Map<String, FaultProgress> faults, Observed observed) {

    /** The step that a run is in, and since when; index -1 is before the first, and one past the last is after it. */
    public record Stage(int index, Instant since, boolean ended) {}

    /** Before anything happened. */
    public static final RunState START = new RunState(0, Course.START, Conclusion.NONE, Map.of(), Observed.NOTHING);

    /** The state after the event. */
    public RunState evolve(Recorded recorded) {
        return new RunState(
                Math.max(recorded.number(), events),
                course.after(recorded),
                conclusion.after(recorded),
                Progress.after(faults, recorded),
                observed.after(recorded));
    }

    /** The same state where events that can't be read were counted up to that number. */
    public RunState after(long number) {
        return new RunState(Math.max(number, events), course, conclusion, faults, observed);
    }

    /** The injections that may still be in place. */
    public Collection<FaultProgress> open() {
        return faults.values().stream().filter(FaultProgress::open).toList();
    }

    /** The injection of that step, if its undo is recorded. */
    public Optional<FaultProgress> fault(String step) {
        return Optional.ofNullable(faults.get(step));
    }

    /** The metric's samples; empty where there are none. */
    public Series series(String metric) {
        return observed.samples().getOrDefault(metric, Series.EMPTY);
    }

    /** The alarm's last reading. */
    public Optional<AlarmReading> alarm(String name) {
        List<AlarmReading> readings = alarms().getOrDefault(name, List.of());
        return readings.isEmpty() ? Optional.empty() : Optional.of(readings.get(readings.size() - 1));
    }

    public Stage stage() {
        return course.stage();
    }

    public Optional<RunEvent.HaltRequested> halt() {
        return course.halt();
    }

    public Optional<Instant> haltedAt() {
        return course.haltedAt();
    }

    public boolean haltedAgain() {
        return course.haltedAgain();
    }

    public Set<String> answered() {
        return course.answered();
    }

    public int hints() {
        return course.hints();
    }

    public Optional<Boolean> baselineNormal() {
        return conclusion.baselineNormal();
    }

    public Optional<Boolean> recovered() {
        return conclusion.recovered();
    }

    public Optional<RunEvent.VerdictReached> verdict() {
        return conclusion.verdict();
    }

    public boolean closed() {
        return conclusion.closed();
    }

    public Map<String, Series> samples() {
        return observed.samples();
    }

    public Map<String, List<AlarmReading>> alarms() {
        return observed.alarms();
    }

    public Set<String> breached() {
        return observed.breached();
    }

    public Set<String> unreadable() {
        return observed.unreadable();
    }
}
