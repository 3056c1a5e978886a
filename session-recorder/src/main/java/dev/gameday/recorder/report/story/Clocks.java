package dev.gameday.recorder.report.story;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The moments of one injection, each empty until it has come: requested ({@code t_req}), accepted and ended by the
 * control plane; the effect first proven ({@code t_eff}) and last seen; the first bound breached while it was there
 * ({@code t_imp}); its removal begun, read back as gone, and its effect known to be gone.
 */
public record Clocks(
        Optional<Instant> requested,
        Optional<Instant> accepted,
        Optional<Instant> ending,
        Optional<Instant> ended,
        Optional<Instant> effective,
        Optional<Instant> impact,
        Optional<Instant> removalRequested,
        Optional<Instant> removed,
        Optional<Instant> lastSeen,
        Optional<Instant> effectGone) {

    /** When the harm began to end: by itself or because it was being taken away, whichever came first. */
    public Optional<Instant> harmEnd() {
        return Stream.of(ending, ended, removalRequested, removed)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** Whether the harm was proven and had not begun to end at that moment. */
    public boolean effectiveAt(Instant moment) {
        return effective.filter(start -> !moment.isBefore(start)).isPresent()
                && harmEnd().map(moment::isBefore).orElse(true);
    }
}
