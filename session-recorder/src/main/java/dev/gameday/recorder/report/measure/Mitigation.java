package dev.gameday.recorder.report.measure;

import dev.gameday.recorder.report.measure.Measure.Censored;
import dev.gameday.recorder.report.measure.Measure.Measured;
import dev.gameday.recorder.report.measure.Measure.Missing;
import dev.gameday.recorder.report.story.FaultStory;
import dev.gameday.recorder.report.story.Occurrence;
import dev.gameday.recorder.report.story.RecordedEvents;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.ObservationEvent.BoundBreached;
import dev.gameday.runbook.event.ObservationEvent.BoundRegained;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds when every bound was held again, for good, while a fault was still effective. A fault that ends first takes the
 * chance away: what comes back after that is no mitigation.
 */
public final class Mitigation {
    private final Set<String> outside = new HashSet<>();
    private boolean breached;
    private Optional<Instant> back = Optional.empty();

    private Mitigation() {}

    public static Measure measure(RecordedEvents events, List<FaultStory> faults, Instant effective) {
        Instant since = faults.stream()
                .flatMap(fault -> fault.clocks().requested().stream())
                .min(Instant::compareTo)
                .orElse(effective);
        Instant end = faults.stream()
                .filter(fault -> fault.clocks().effective().isPresent())
                .map(fault -> fault.clocks().harmEnd().orElse(Instant.MAX))
                .max(Instant::compareTo)
                .orElse(effective);
        Mitigation mitigation = new Mitigation();
        events.all(ObservationEvent.class).stream()
                .filter(observed -> observed.at().isBefore(end))
                .forEach(observed -> mitigation.take(observed, since));
        if (!mitigation.breached) {
            return new Missing("no bound was breached while the fault was there");
        }
        return mitigation
                .back
                .filter(at -> faults.stream().anyMatch(fault -> fault.clocks().effectiveAt(at)))
                .<Measure>map(at -> new Measured(Duration.between(effective, at), false))
                .orElseGet(() -> new Censored(
                        end.equals(Instant.MAX)
                                ? "the record ends before every bound was held again"
                                : "the fault ended before every bound was held again"));
    }

    private void take(Occurrence<ObservationEvent> observed, Instant since) {
        if (observed.event() instanceof BoundBreached breach) {
            outside.add(breach.metric());
            breached |= !observed.at().isBefore(since);
            back = Optional.empty();
        } else if (observed.event() instanceof BoundRegained regained
                && outside.remove(regained.metric())
                && outside.isEmpty()) {
            back = Optional.of(observed.at());
        }
    }
}
