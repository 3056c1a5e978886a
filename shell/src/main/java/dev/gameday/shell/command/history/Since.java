package dev.gameday.shell.command.history;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From when on sessions count, as it is typed: a day (UTC), or so many days before now. */
public record Since(String typed, UnaryOperator<Instant> before) {
    private static final Pattern DAYS = Pattern.compile("(\\d{1,5})d");

    /** Reads {@code 2026-01-31} or {@code 90d}. */
    public static Since parse(String text) {
        Matcher days = DAYS.matcher(text);
        if (days.matches()) {
            Duration age = Duration.ofDays(Integer.parseInt(days.group(1)));
            return new Since(text, now -> now.minus(age));
        }
        try {
            Instant day = LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            return new Since(text, now -> day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("give a day as 2026-01-31, or a number of days as 90d.", e);
        }
    }

    /** The first moment that counts. */
    Instant first(Instant now) {
        return before.apply(now);
    }
}
