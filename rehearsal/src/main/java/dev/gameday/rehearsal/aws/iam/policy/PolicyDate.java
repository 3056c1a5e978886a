package dev.gameday.rehearsal.aws.iam.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Reads the dates of policies: ISO 8601 with or without a time of day, or seconds since 1970. */
final class PolicyDate {
    private PolicyDate() {}

    /** The instant that {@code text} means; throws {@link DateTimeParseException} for anything else. */
    static Instant parse(String text) {
        if (text.matches("\\d{1,12}")) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return OffsetDateTime.parse(text).toInstant();
    }
}
