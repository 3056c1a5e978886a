package dev.gameday.rehearsal.aws.scheduler;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** The forms of schedule expressions. */
final class Expressions {
    static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    static final Pattern RATE = Pattern.compile("rate\\(([1-9][0-9]{0,5}) (minutes?|hours?|days?)\\)");
    static final Pattern CRON = Pattern.compile("cron\\((\\S+ ){5}\\S+\\)");

    private Expressions() {}

    static Duration unit(String name) {
        return switch (name.charAt(0)) {
            case 'm' -> Duration.ofMinutes(1);
            case 'h' -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }
}
