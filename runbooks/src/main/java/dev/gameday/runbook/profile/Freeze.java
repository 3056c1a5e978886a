package dev.gameday.runbook.profile;

import java.time.Duration;
import java.time.Instant;

/** A time in which nothing is broken on purpose: from the one instant up to, but not at, the other. */
public record Freeze(Instant from, Instant until, String reason) {
    public Freeze {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a freeze ends after it begins: " + from + ", " + until);
        }
    }

    /** Whether anything from {@code start} for {@code length} would fall into it. */
    public boolean touches(Instant start, Duration length) {
        return start.isBefore(until) && !start.plus(length).isBefore(from);
    }
}
