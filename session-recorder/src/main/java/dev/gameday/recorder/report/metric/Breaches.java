package dev.gameday.recorder.report.metric;

import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.Tolerance;
import dev.gameday.runbook.event.ObservationEvent.BoundBreached;
import dev.gameday.runbook.event.ObservationEvent.BoundRegained;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows the bounds: when each was breached and regained, and the worst sample meanwhile. */
final class Breaches {
    private static final int MOST = 1_000;

    private final List<Open> all = new ArrayList<>();
    private final Map<String, List<Open>> ofMetric = new HashMap<>();
    private long leftOut;

    void begin(BoundBreached breached, Instant at) {
        if (all.size() == MOST) {
            leftOut++;
            return;
        }
        Open open = new Open(breached, at);
        all.add(open);
        ofMetric.computeIfAbsent(breached.metric(), metric -> new ArrayList<>()).add(open);
    }

    void end(BoundRegained regained, Instant at) {
        List<Open> breaches = ofMetric.getOrDefault(regained.metric(), List.of());
        for (int i = breaches.size() - 1; i >= 0 && breaches.get(i).until.isEmpty(); i--) {
            Instant from = breaches.get(i).from;
            breaches.get(i).until = Optional.of(at.isBefore(from) ? from : at);
        }
    }

    /** A sample is told after its period: it may belong to a breach that is over by now. */
    void take(Sample sample) {
        List<Open> breaches = ofMetric.getOrDefault(sample.metric(), List.of());
        for (int i = breaches.size() - 1; i >= 0 && breaches.get(i).mayTake(sample.end()); i--) {
            if (sample.end().isAfter(breaches.get(i).from)) {
                breaches.get(i).take(sample.value());
            }
        }
    }

    List<Breach> all() {
        return all.stream().map(Open::breach).toList();
    }

    long leftOut() {
        return leftOut;
    }

    private static final class Open {
        private final BoundBreached breached;
        private final Instant from;
        private Optional<Instant> until = Optional.empty();
        private double lowest;
        private double highest;

        private Open(BoundBreached breached, Instant from) {
            this.breached = breached;
            this.from = from;
            lowest = breached.value();
            highest = breached.value();
        }

        private boolean mayTake(Instant end) {
            return until.map(end::isBefore).orElse(true);
        }

        private void take(double value) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }

        private Breach breach() {
            double worst = Tolerance.parse(breached.tolerance())
                    .map(tolerance -> Worst.of(lowest, highest, tolerance))
                    .orElse(breached.value());
            return new Breach(breached.metric(), breached.tolerance(), from, until, worst);
        }
    }
}
