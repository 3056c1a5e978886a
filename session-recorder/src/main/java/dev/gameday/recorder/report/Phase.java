package dev.gameday.recorder.report;

import dev.gameday.catalog.Sample;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where in a run a sample lies: before the first request, while any fault was there, after the last was gone. */
public enum Phase {
    BEFORE,
    DURING,
    AFTER;

    /** When the first fault was requested, and when the last one was gone; empty where that never came. */
    record Limits(Optional<Instant> start, Optional<Instant> end) {
        static Limits of(List<FaultStory> faults) {
            List<Clocks> requested = faults.stream()
                    .map(FaultStory::clocks)
                    .filter(clocks -> clocks.requested().isPresent())
                    .toList();
            boolean over =
                    requested.stream().allMatch(clocks -> clocks.removed().isPresent());
            return new Limits(
                    requested.stream()
                            .flatMap(clocks -> clocks.requested().stream())
                            .min(Comparator.naturalOrder()),
                    over
                            ? requested.stream()
                                    .flatMap(clocks -> clocks.removed().stream())
                                    .max(Comparator.naturalOrder())
                            : Optional.empty());
        }

        Phase phase(Sample sample) {
            if (start.isEmpty() || !sample.end().isAfter(start.get())) {
                return BEFORE;
            }
            return end.isPresent() && !sample.start().isBefore(end.get()) ? AFTER : DURING;
        }
    }
}
