package dev.gameday.runbook.profile;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;

/** That a run holds a target: the session, who runs it, the target's ARN, and until when at the longest. */
public record Hold(String session, String by, String target, Instant until) {
    /** Whether it still counts. */
    public boolean holds(Instant now) {
        return now.isBefore(until);
    }

    String text() {
        return Lines.write(Map.of("session", session, "by", by, "target", target, "until", until.toString()));
    }

    /** Reads one; what is no hold of ours counts as held by somebody unknown, for ever. */
    static Hold read(String text) {
        Map<String, String> lines = Lines.read(text);
        return new Hold(
                lines.getOrDefault("session", "unknown"),
                lines.getOrDefault("by", "unknown"),
                lines.getOrDefault("target", "unknown"),
                until(lines.getOrDefault("until", "")));
    }

    private static Instant until(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.MAX;
        }
    }
}
