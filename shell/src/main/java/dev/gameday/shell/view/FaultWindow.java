package dev.gameday.shell.view;

import java.time.Instant;
import java.util.Optional;

/** When a fault was at work: asked for, proven effective, and over; what has not come yet is empty. */
public record FaultWindow(String step, Instant requested, Optional<Instant> effective, Optional<Instant> end) {
    /** Whether it was asked for and not over at any time between the two instants. */
    public boolean touches(Instant from, Instant until) {
        return requested.isBefore(until) && end.map(from::isBefore).orElse(true);
    }

    /** Whether it was proven effective and not over at any time between the two instants. */
    public boolean effectiveWithin(Instant from, Instant until) {
        return touches(from, until) && effective.map(until::isAfter).orElse(false);
    }
}
