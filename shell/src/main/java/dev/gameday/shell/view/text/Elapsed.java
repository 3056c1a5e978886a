package dev.gameday.shell.view.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Durations and times as a screen writes them: {@code 1:23}, {@code 1:02:03}, {@code 09:05:10} (UTC). */
public final class Elapsed {
    private static final long SECONDS_OF_DAY = 86_400;

    private Elapsed() {}

    /** The duration in hours (where there are any), minutes and seconds, rounded down; a negative one is nought. */
    public static String of(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds < 3600
                ? seconds / 60 + ":" + two(seconds % 60)
                : seconds / 3600 + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60);
    }

    private static String clock(long seconds) {
        long ofDay = Math.floorMod(seconds, SECONDS_OF_DAY);
        return two(ofDay / 3600) + ":" + two(ofDay / 60 % 60) + ":" + two(ofDay % 60);
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }

    /** What lies between two moments. */
    public static String between(Instant from, Instant until) {
        return of(Duration.between(from, until));
    }

    /** The time of day there, as {@code 10:07:53}. */
    public static String local(Instant instant, ZoneId zone) {
        return clock(
                instant.getEpochSecond() + zone.getRules().getOffset(instant).getTotalSeconds());
    }

    /** Whether clocks there don't show UTC. */
    public static boolean isElsewhere(ZoneId zone, Instant instant) {
        return zone.getRules().getOffset(instant).getTotalSeconds() != 0;
    }

    /** The time of day, in UTC. */
    public static String time(Instant instant) {
        return clock(instant.getEpochSecond());
    }
}
