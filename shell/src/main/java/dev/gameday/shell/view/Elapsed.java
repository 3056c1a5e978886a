package dev.gameday.shell.view;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Durations and times as a screen writes them: {@code 1:23}, {@code 1:02:03}, {@code 09:05:10} (UTC). */
public final class Elapsed {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Elapsed() {}

    /** The duration in hours (where there are any), minutes and seconds, rounded down; a negative one is nought. */
    public static String of(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** What lies between two moments. */
    public static String between(Instant from, Instant until) {
        return of(Duration.between(from, until));
    }

    /** The time of day, in UTC. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }
}
