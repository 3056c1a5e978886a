package dev.gameday.rehearsal.flow.description;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A queue. The fields of its messages have an example each, or none where they are numbers; a reader of a message in
 * another form fails with {@code malformedError}.
 */
public record QueueDescription(
        String name,
        Duration visibility,
        int maxReceives,
        Optional<String> deadLetters,
        Map<String, String> fields,
        String malformedError) {
    /** A map that keeps the fields' order. */
    public QueueDescription {
        fields = new LinkedHashMap<>(fields);
    }
}
