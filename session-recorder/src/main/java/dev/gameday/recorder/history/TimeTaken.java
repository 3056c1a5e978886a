package dev.gameday.recorder.history;

import java.time.Duration;
import java.util.Optional;

/**
 * What one {@link Timing} of a session came to: a length, there only where {@code kind} has one, and never 0 in the place
 * of one that is missing.
 */
public record TimeTaken(Kind kind, Optional<Duration> length) {
    /** What sort of answer it is. */
    public enum Kind {
        /** Known, and nobody was helped. */
        MEASURED,
        /** Known, after a hint had been given: no credit. */
        ASSISTED,
        /** The fault ended before it came: no credit. */
        CENSORED,
        /** Not in the record. */
        MISSING
    }

    public TimeTaken {
        boolean known = kind == Kind.MEASURED || kind == Kind.ASSISTED;
        if (known != length.isPresent()) {
            throw new IllegalArgumentException(kind + (known ? " lacks a length" : " has a length"));
        }
    }
}
