package dev.gameday.recorder.report.metric;

import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.event.FaultEvent.FaultRemoved;
import dev.gameday.runbook.event.FaultEvent.InjectionRequested;
import dev.gameday.runbook.event.Fold;
import dev.gameday.runbook.event.ObservationEvent.BoundBreached;
import dev.gameday.runbook.event.ObservationEvent.BoundRegained;
import dev.gameday.runbook.event.ObservationEvent.SamplesRead;
import dev.gameday.runbook.event.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows every metric and every bound through a session, in bounded memory. Which samples lie before, during and after
 * the faults is known only at the end, so each stretch between two removals is kept apart until then.
 */
public final class MetricTracks {
    private static final int MOST_METRICS = 1_000;
    private static final int MOST_REMOVALS = 100;

    private static final Fold<MetricTracks> STEPS = Fold.<MetricTracks>builder()
            .on(SamplesRead.class, (tracks, recorded, read) -> tracks.samples(read))
            .on(BoundBreached.class, (tracks, recorded, breached) -> tracks.breached(breached, recorded.at()))
            .on(BoundRegained.class, (tracks, recorded, regained) -> tracks.regained(regained, recorded.at()))
            .on(InjectionRequested.class, (tracks, recorded, injection) -> tracks.requested(injection, recorded.at()))
            .on(FaultRemoved.class, (tracks, recorded, gone) -> tracks.removed(gone, recorded.at()))
            .build();

    private final Map<String, MetricTrack> tracks = new HashMap<>();
    private final Breaches breaches = new Breaches();
    private final Set<String> requested = new HashSet<>();
    private final List<Instant> removals = new ArrayList<>();
    private final Set<String> removed = new HashSet<>();
    private Optional<Instant> start = Optional.empty();

    /** Takes the next event of the session. */
    public void take(Recorded recorded) {
        STEPS.apply(this, recorded);
    }

    /** The metrics left their ranges at these times, in order. */
    public List<Breach> breaches() {
        return breaches.all();
    }

    /** How many breaches more there were than are told one by one. */
    public long breachesLeftOut() {
        return breaches.leftOut();
    }

    MetricTrack track(String metric) {
        return tracks.getOrDefault(metric, new MetricTrack());
    }

    /** The number of stretches, the last one after the last removal. */
    int stretches() {
        return removals.size() + 2;
    }

    private MetricTracks samples(SamplesRead read) {
        read.samples().forEach(this::take);
        return this;
    }

    private MetricTracks breached(BoundBreached breached, Instant at) {
        breaches.begin(breached, at);
        return this;
    }

    private MetricTracks regained(BoundRegained regained, Instant at) {
        breaches.end(regained, at);
        return this;
    }

    private MetricTracks requested(InjectionRequested injection, Instant at) {
        start = start.or(() -> Optional.of(at));
        requested.add(injection.step());
        return this;
    }

    private MetricTracks removed(FaultRemoved gone, Instant at) {
        if (removals.size() < MOST_REMOVALS && requested.contains(gone.step()) && removed.add(gone.step())) {
            removals.add(at);
        }
        return this;
    }

    private void take(Sample sample) {
        MetricTrack track = tracks.get(sample.metric());
        if (track == null && tracks.size() < MOST_METRICS) {
            track = new MetricTrack();
            tracks.put(sample.metric(), track);
        }
        if (track != null) {
            track.add(sample, stretch(sample));
        }
        breaches.take(sample);
    }

    private int stretch(Sample sample) {
        if (start.isEmpty() || !sample.end().isAfter(start.get())) {
            return 0;
        }
        int stretch = 1;
        for (Instant removal : removals) {
            stretch += sample.start().isBefore(removal) ? 0 : 1;
        }
        return stretch;
    }
}
