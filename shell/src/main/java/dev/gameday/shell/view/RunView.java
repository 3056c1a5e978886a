package dev.gameday.shell.view;

import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.event.Fold;
import dev.gameday.runbook.event.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that a screen shows of a run: a fold over its events and nothing else, immutable and of bounded size however many
 * events there were. {@code latest} is when the newest event was; {@code faults} are by step, in the order in which
 * they came; {@code room} is who is there and what they said that is more than news, {@code company} who takes part and as
 * what.
 */
public record RunView(
        long events,
        Instant latest,
        Course course,
        Map<String, FaultView> faults,
        Readings readings,
        Room room,
        Recent<Entry> timeline,
        Company company) {
    /** How many entries of the timeline are kept. */
    public static final int ENTRIES = 500;

    /** Before anything happened. */
    public static final RunView START = new RunView(
            0,
            Instant.EPOCH,
            Course.START,
            Map.of(),
            Readings.NONE,
            Room.EMPTY,
            Recent.keeping(ENTRIES),
            Company.EMPTY);

    private static final Fold<RunView> FOLD = RunFold.build();

    /** The view after the event. */
    public RunView apply(Recorded recorded) {
        RunView next = FOLD.apply(this, recorded);
        Recent<Entry> entries = News.of(this, recorded)
                .map(entry -> next.timeline.plus(entry.about(Topic.of(recorded.event()))))
                .orElse(next.timeline);
        return new RunView(
                events + 1,
                recorded.at(),
                next.course,
                next.faults,
                next.readings,
                next.room.after(recorded),
                entries,
                next.company);
    }

    /** The view after all the events, in order. */
    public RunView applyAll(Iterable<Recorded> recorded) {
        RunView view = this;
        for (Recorded one : recorded) {
            view = view.apply(one);
        }
        return view;
    }

    /** The metrics by logical name, in the order in which people look. */
    public Map<String, MetricView> metrics() {
        return readings.metrics();
    }

    /** What functions' own logs say of their invocations, by function. */
    public Map<String, InvocationView> invocations() {
        return readings.invocations();
    }

    /** The alarms by logical name, those that have changed. */
    public Map<String, AlarmReading> alarms() {
        return readings.alarms();
    }

    /** The ids of the stop conditions that have tripped. */
    public Set<String> tripped() {
        return readings.tripped();
    }

    /** What can't be read at the moment. */
    public Set<String> unreadable() {
        return readings.unreadable();
    }

    /** The stop conditions of the plan, each with its distance. */
    public List<StopView> stops() {
        return course.plan().stream()
                .flatMap(plan -> plan.stopConditions().stream())
                .map(condition -> StopView.of(
                        condition,
                        Optional.ofNullable(metrics().get(condition.metric())),
                        tripped().contains(condition.id())))
                .toList();
    }

    /** All that can be drawn as a chart, by name: the metrics, then what functions' own logs say of their invocations. */
    public Map<String, MetricView> charted() {
        if (invocations().isEmpty()) {
            return metrics();
        }
        Map<String, MetricView> all = new LinkedHashMap<>(metrics());
        invocations().values().forEach(function -> all.put(function.rate().name(), function.rate()));
        return all;
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

    /** Whether the step at hand asks what people predict. */
    public boolean predicting() {
        return at(Step.Predict.class);
    }

    /** Whether the step at hand is the debrief. */
    public boolean debriefing() {
        return at(Step.Debrief.class);
    }

    private boolean at(Class<? extends Step> kind) {
        return !closed()
                && course.step()
                        .filter(at -> !at.ended() && kind.isInstance(at.step()))
                        .isPresent();
    }

    /**
     * The run as it was then, as far as it is still known: measures, faults and the timeline. The course stays as it is, and
     * so does what came since of people and alarms.
     */
    public RunView asOf(Instant until) {
        Map<String, FaultView> known = new LinkedHashMap<>();
        faults.values().stream()
                .flatMap(fault -> fault.asOf(until).stream())
                .forEach(fault -> known.put(fault.step(), fault));
        Recent<Entry> told = Recent.keeping(ENTRIES);
        for (Entry entry : timeline.all()) {
            told = entry.at().isAfter(until) ? told : told.plus(entry);
        }
        return new RunView(
                events, until, course, Collections.unmodifiableMap(known), readings.asOf(until), room, told, company);
    }

    RunView with(Course changed) {
        return new RunView(events, latest, changed, faults, readings, room, timeline, company);
    }

    RunView with(Map<String, FaultView> changed) {
        return new RunView(events, latest, course, changed, readings, room, timeline, company);
    }

    RunView with(Readings changed) {
        return new RunView(events, latest, course, faults, changed, room, timeline, company);
    }

    RunView with(Room changed) {
        return new RunView(events, latest, course, faults, readings, changed, timeline, company);
    }

    RunView with(Company changed) {
        return new RunView(events, latest, course, faults, readings, room, timeline, changed);
    }
}
