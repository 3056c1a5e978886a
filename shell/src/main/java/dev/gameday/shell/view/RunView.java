package dev.gameday.shell.view;

import dev.gameday.catalog.AlarmReading;
import dev.gameday.runbook.event.Fold;
import dev.gameday.runbook.event.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that a screen shows of a run: a fold over its events and nothing else, immutable and of bounded size however many
 * events there were. {@code latest} is when the newest event was; {@code faults} are by step, in the order in which
 * they came, and {@code metrics} by logical name, in the order in which people look; {@code invocations} are by function, from the functions' own logs;
 * {@code tripped} are ids of stop
 * conditions.
 */
public record RunView(
        long events,
        Instant latest,
        Course course,
        Map<String, FaultView> faults,
        Map<String, MetricView> metrics,
        Map<String, InvocationView> invocations,
        Map<String, AlarmReading> alarms,
        Set<String> tripped,
        Set<String> unreadable,
        Recent<Entry> timeline) {
    /** How many entries of the timeline are kept. */
    public static final int ENTRIES = 500;

    /** Before anything happened. */
    public static final RunView START = new RunView(
            0,
            Instant.EPOCH,
            Course.START,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Set.of(),
            Set.of(),
            Recent.keeping(ENTRIES));

    private static final Fold<RunView> FOLD = RunFold.build();

    /** The view after the event. */
    public RunView apply(Recorded recorded) {
        RunView next = FOLD.apply(this, recorded);
        Recent<Entry> entries = News.of(this, recorded).map(next.timeline::plus).orElse(next.timeline);
        return new RunView(
                events + 1,
                recorded.at(),
                next.course,
                next.faults,
                next.metrics,
                next.invocations,
                next.alarms,
                next.tripped,
                next.unreadable,
                entries);
    }

    /** The view after all the events, in order. */
    public RunView applyAll(Iterable<Recorded> recorded) {
        RunView view = this;
        for (Recorded one : recorded) {
            view = view.apply(one);
        }
        return view;
    }

    /** The stop conditions of the plan, each with its distance. */
    public List<StopView> stops() {
        return course.plan().stream()
                .flatMap(plan -> plan.stopConditions().stream())
                .map(condition -> StopView.of(
                        condition,
                        Optional.ofNullable(metrics.get(condition.metric())),
                        tripped.contains(condition.id())))
                .toList();
    }

    /** When faults were at work. */
    public List<FaultWindow> windows() {
        return faults.values().stream()
                .flatMap(fault -> fault.window().stream())
                .toList();
    }

    /** The moment to tell all clocks by: once the session is closed they stand still. */
    public Instant moment(Instant now) {
        return closed() ? latest : now;
    }

    /** How long the session has lasted by {@code now}. */
    public Duration lasted(Instant now) {
        return course.opened()
                .map(opened -> Duration.between(opened.at(), moment(now)))
                .orElse(Duration.ZERO);
    }

    /** Whether the run is over. */
    public boolean closed() {
        return course.exitCode().isPresent();
    }

    RunView with(Course changed) {
        return new RunView(
                events, latest, changed, faults, metrics, invocations, alarms, tripped, unreadable, timeline);
    }

    RunView withFaults(Map<String, FaultView> changed) {
        return new RunView(
                events, latest, course, changed, metrics, invocations, alarms, tripped, unreadable, timeline);
    }

    RunView withMetrics(Map<String, MetricView> changed) {
        return new RunView(events, latest, course, faults, changed, invocations, alarms, tripped, unreadable, timeline);
    }

    RunView withInvocations(Map<String, InvocationView> changed) {
        return new RunView(events, latest, course, faults, metrics, changed, alarms, tripped, unreadable, timeline);
    }

    RunView withAlarms(Map<String, AlarmReading> changed) {
        return new RunView(
                events, latest, course, faults, metrics, invocations, changed, tripped, unreadable, timeline);
    }

    RunView withTripped(Set<String> changed) {
        return new RunView(events, latest, course, faults, metrics, invocations, alarms, changed, unreadable, timeline);
    }

    RunView withUnreadable(Set<String> changed) {
        return new RunView(events, latest, course, faults, metrics, invocations, alarms, tripped, changed, timeline);
    }
}
