package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.event.Fold;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a run has measured so far: each metric's samples, every change of each alarm in order, which metrics are out of
 * their steady state, and what can't be read at the moment.
 */
public record Observed(
        Map<String, Series> samples,
        Map<String, List<AlarmReading>> alarms,
        Set<String> breached,
        Set<String> unreadable) {
    static final Observed NOTHING = new Observed(Map.of(), Map.of(), Set.of(), Set.of());

    private static final Fold<Observed> FOLD = Fold.<Observed>builder()
            .on(ObservationEvent.SamplesRead.class, (o, r, e) -> o.samples(e.samples()))
            .on(ObservationEvent.AlarmChanged.class, (o, r, e) -> o.alarm(e.alarm(), e.reading()))
            .on(ObservationEvent.BoundBreached.class, (o, r, e) -> o.breached(with(o.breached, e.metric())))
            .on(ObservationEvent.BoundRegained.class, (o, r, e) -> o.breached(without(o.breached, e.metric())))
            .on(ObservationEvent.ReadingFailed.class, (o, r, e) -> o.unreadable(with(o.unreadable, e.what())))
            .on(ObservationEvent.ReadingRegained.class, (o, r, e) -> o.unreadable(without(o.unreadable, e.what())))
            .on(RunEvent.RecoveryBegun.class, (o, r, e) -> o.unreadable(Set.of()))
            .build();

    Observed after(Recorded recorded) {
        return FOLD.apply(this, recorded);
    }

    private Observed samples(List<Sample> more) {
        Map<String, Series> next = new TreeMap<>(samples);
        more.forEach(sample -> next.put(
                sample.metric(),
                next.getOrDefault(sample.metric(), Series.EMPTY).plus(sample)));
        return new Observed(next, alarms, breached, unreadable);
    }

    private Observed alarm(String name, AlarmReading reading) {
        List<AlarmReading> readings = new ArrayList<>(alarms.getOrDefault(name, List.of()));
        readings.add(reading);
        Map<String, List<AlarmReading>> next = new TreeMap<>(alarms);
        next.put(name, List.copyOf(readings));
        return new Observed(samples, next, breached, unreadable);
    }

    private Observed breached(Set<String> next) {
        return new Observed(samples, alarms, next, unreadable);
    }

    private Observed unreadable(Set<String> next) {
        return new Observed(samples, alarms, breached, next);
    }

    private static Set<String> with(Set<String> set, String element) {
        Set<String> more = new TreeSet<>(set);
        more.add(element);
        return more;
    }

    private static Set<String> without(Set<String> set, String element) {
        Set<String> fewer = new TreeSet<>(set);
        fewer.remove(element);
        return fewer;
    }
}
