package dev.gameday.shell.view;

import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.InvocationSample;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.SteadyState;
import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.Tolerance;
import dev.gameday.runbook.plan.Plan;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was read of the system: metrics by logical name, in the order in which people look; invocations by function, from the
 * functions' own logs; alarms by logical name; the ids of the stop conditions that tripped; and what can't be read.
 */
public record Readings(
        Map<String, MetricView> metrics,
        Map<String, InvocationView> invocations,
        Map<String, AlarmReading> alarms,
        Set<String> tripped,
        Set<String> unreadable) {
    static final Readings NONE = new Readings(Map.of(), Map.of(), Map.of(), Set.of(), Set.of());

    /** More functions than this are not shown. */
    private static final int MOST_FUNCTIONS = 100;

    /** With the plan's metrics, of which nothing is known yet. */
    Readings planned(Plan plan) {
        return with(metrics(plan));
    }

    Readings plus(List<Sample> samples) {
        Map<String, MetricView> more = new LinkedHashMap<>(metrics);
        samples.forEach(sample -> more.computeIfPresent(sample.metric(), (name, metric) -> metric.plus(sample)));
        return with(Collections.unmodifiableMap(more));
    }

    /** Out of its bound since that time, or within it. */
    Readings breached(String name, Optional<Instant> since) {
        Map<String, MetricView> changed = new LinkedHashMap<>(metrics);
        changed.computeIfPresent(name, (key, metric) -> metric.breached(since));
        return with(Collections.unmodifiableMap(changed));
    }

    Readings seen(List<InvocationSample> samples) {
        Map<String, InvocationView> functions = new TreeMap<>(invocations);
        for (InvocationSample sample : samples) {
            InvocationView known = functions.get(sample.function());
            if (known != null || functions.size() < MOST_FUNCTIONS) {
                InvocationView function = known == null ? InvocationView.of(sample.function()) : known;
                functions.put(sample.function(), function.plus(sample));
            }
        }
        return new Readings(metrics, Collections.unmodifiableMap(functions), alarms, tripped, unreadable);
    }

    Readings with(String alarm, AlarmReading reading) {
        Map<String, AlarmReading> more = new LinkedHashMap<>(alarms);
        more.put(alarm, reading);
        return new Readings(metrics, invocations, Collections.unmodifiableMap(more), tripped, unreadable);
    }

    Readings tripped(String id) {
        return new Readings(metrics, invocations, alarms, plus(tripped, id), unreadable);
    }

    Readings failed(String what) {
        return new Readings(metrics, invocations, alarms, tripped, plus(unreadable, what));
    }

    Readings regained(String what) {
        Set<String> fewer = new TreeSet<>(unreadable);
        fewer.remove(what);
        return new Readings(metrics, invocations, alarms, tripped, Collections.unmodifiableSet(fewer));
    }

    /** Metrics and invocations as they were then, as far as they are still known; the rest stays as it is. */
    Readings asOf(Instant until) {
        Map<String, MetricView> measured = new LinkedHashMap<>();
        metrics.forEach((name, metric) -> measured.put(name, metric.asOf(until)));
        Map<String, InvocationView> logged = new LinkedHashMap<>();
        invocations.forEach((function, seen) -> logged.put(function, seen.asOf(until)));
        return new Readings(
                Collections.unmodifiableMap(measured),
                Collections.unmodifiableMap(logged),
                alarms,
                tripped,
                unreadable);
    }

    private Readings with(Map<String, MetricView> changed) {
        return new Readings(changed, invocations, alarms, tripped, unreadable);
    }

    /** In the order in which people look: what has a range first, then what is watched, then the rest. */
    private static Map<String, MetricView> metrics(Plan plan) {
        Map<String, Tolerance> bounds = new LinkedHashMap<>();
        plan.runbook().steadyState().forEach(steady -> bounds.put(steady.metric(), steady.tolerance()));
        Set<String> names = new LinkedHashSet<>();
        plan.runbook().steadyState().stream().map(SteadyState::metric).forEach(names::add);
        names.addAll(plan.runbook().watch());
        plan.stopConditions().stream().map(StopCondition::metric).forEach(names::add);
        names.addAll(plan.metrics().keySet());
        Map<String, MetricView> metrics = new LinkedHashMap<>();
        names.forEach(name -> Optional.ofNullable(plan.metrics().get(name))
                .ifPresent(source ->
                        metrics.put(name, MetricView.of(name, source, Optional.ofNullable(bounds.get(name))))));
        return Collections.unmodifiableMap(metrics);
    }

    private static Set<String> plus(Set<String> set, String element) {
        Set<String> more = new TreeSet<>(set);
        more.add(element);
        return Collections.unmodifiableSet(more);
    }
}
