package dev.gameday.rehearsal.flow.description;

import java.time.Duration;
import java.util.List;

/** How long is waited before a further attempt. */
public sealed interface BackoffDescription {
    /** No wait at all. */
    BackoffDescription NONE = new Listed(List.of());

    /** These waits in turn, then the last of them again and again. */
    record Listed(List<Duration> waits) implements BackoffDescription {
        /** A list that nobody changes. */
        public Listed {
            waits = List.copyOf(waits);
        }
    }

    /** Exponential with full jitter: up to {@code first}, doubled with each attempt, but {@code most} at most. */
    record Jittered(Duration first, Duration most) implements BackoffDescription {}
}
