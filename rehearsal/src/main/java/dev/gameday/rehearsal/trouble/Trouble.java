package dev.gameday.rehearsal.trouble;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Trouble for a share of the calls of one operation or several, until it is removed or {@code until} comes. */
public record Trouble(String id, CallPattern calls, TroubleKind kind, int percentage, Optional<Instant> until) {
    /** Refuses a share that is none. */
    public Trouble {
        if (percentage < 1 || percentage > 100) {
            throw new IllegalArgumentException("a share is a whole number of percent, 1 to 100");
        }
    }

    boolean isOver(Instant now) {
        return until.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** As JSON. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("calls", calls.toString());
        fields.put("kind", kind.word());
        fields.put("percentage", percentage);
        until.ifPresent(end -> fields.put("until", end.toString()));
        return fields;
    }
}
