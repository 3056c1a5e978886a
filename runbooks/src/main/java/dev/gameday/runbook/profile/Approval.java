package dev.gameday.runbook.profile;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** That an identity (ARN) allowed the plan of one hash, from one time until another. */
public record Approval(String hash, String by, Instant at, Instant until) {
    String text() {
        return Lines.write(Map.of("hash", hash, "by", by, "at", at.toString(), "until", until.toString()));
    }

    /** Reads one; what can't be read is none. */
    static Optional<Approval> read(String text) {
        Map<String, String> lines = Lines.read(text);
        try {
            return Optional.of(new Approval(
                    required(lines, "hash"),
                    required(lines, "by"),
                    Instant.parse(required(lines, "at")),
                    Instant.parse(required(lines, "until"))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String required(Map<String, String> lines, String key) {
        String value = lines.get(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(key);
        }
        return value;
    }
}
