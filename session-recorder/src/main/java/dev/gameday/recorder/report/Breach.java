package dev.gameday.recorder.report;

import dev.gameday.catalog.Sample;
import dev.gameday.runbook.Tolerance;
import dev.gameday.runbook.event.ObservationEvent.BoundBreached;
import dev.gameday.runbook.event.ObservationEvent.BoundRegained;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A metric out of its steady state's range, from the breach until it was regained; and its worst sample meanwhile. */
public record Breach(String metric, String tolerance, Instant from, Optional<Instant> until, double worst) {

    static List<Breach> of(RecordedEvents events, Map<String, List<Sample>> samples) {
        return events.all(BoundBreached.class).stream()
                .map(breached -> breach(
                        breached, events, samples.getOrDefault(breached.event().metric(), List.of())))
                .toList();
    }

    private static Breach breach(Occurrence<BoundBreached> breached, RecordedEvents events, List<Sample> samples) {
        BoundBreached event = breached.event();
        Optional<Instant> until = events.all(BoundRegained.class).stream()
                .filter(regained -> regained.event().metric().equals(event.metric()))
                .map(Occurrence::at)
                .filter(at -> at.isAfter(breached.at()))
                .findFirst();
        double worst = Tolerance.parse(event.tolerance())
                .map(tolerance -> worst(breached, until.orElse(Instant.MAX), samples, tolerance))
                .orElse(event.value());
        return new Breach(event.metric(), event.tolerance(), breached.at(), until, worst);
    }

    private static double worst(
            Occurrence<BoundBreached> breached, Instant until, List<Sample> samples, Tolerance tolerance) {
        List<Double> values = new java.util.ArrayList<>(List.of(breached.event().value()));
        samples.stream()
                .filter(sample ->
                        sample.end().isAfter(breached.at()) && sample.end().isBefore(until))
                .forEach(sample -> values.add(sample.value()));
        return Worst.of(values, tolerance);
    }
}
