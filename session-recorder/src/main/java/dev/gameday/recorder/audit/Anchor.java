package dev.gameday.recorder.audit;

import dev.gameday.catalog.SessionId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was kept of a session where it can't be rewritten: at {@code at}, by the machine's clock, each of its files held so
 * many events and that head.
 */
public record Anchor(SessionId session, Instant at, Map<String, Point> files) {
    public Anchor {
        files = java.util.Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** How far a file went: the number of its last event, and that event's hash. */
    public record Point(long events, String head) {}

    /** What it says of that file, if anything. */
    public Optional<Point> of(String file) {
        return Optional.ofNullable(files.get(file));
    }
}
