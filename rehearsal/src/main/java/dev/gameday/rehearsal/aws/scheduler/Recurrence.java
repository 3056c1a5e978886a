package dev.gameday.rehearsal.aws.scheduler;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * When a schedule is due: once, {@code at(yyyy-MM-ddTHH:mm:ss)}, or again and again, {@code rate(5 minutes)}
 * (EventBridge Scheduler user guide, "Schedule types"). {@code cron()} is read and refused: it is not rehearsed.
 */
sealed interface Recurrence {
    /** The first time that is after {@code now}, for a schedule made or started at {@code start}. */
    Optional<Instant> next(Instant start, Instant now);

    /** Whether the schedule is over after its first invocation. */
    boolean isOnce();

    /** Once, at that instant; a time that is past never comes. */
    record Once(Instant at) implements Recurrence {
        @Override
        public Optional<Instant> next(Instant start, Instant now) {
            return Optional.of(at).filter(due -> due.isAfter(now));
        }

        @Override
        public boolean isOnce() {
            return true;
        }
    }

    /** Every so often, first at the start. */
    record Every(Duration period) implements Recurrence {
        @Override
        public Optional<Instant> next(Instant start, Instant now) {
            if (start.isAfter(now)) {
                return Optional.of(start);
            }
            long passed = Duration.between(start, now).dividedBy(period);
            return Optional.of(start.plus(period.multipliedBy(passed + 1)));
        }

        @Override
        public boolean isOnce() {
            return false;
        }
    }

    /** Reads an expression; a {@code ValidationException} for what is none. */
    static Recurrence parse(String expression, ZoneId zone) {
        if (expression.startsWith("at(") && expression.endsWith(")")) {
            return new Once(local(expression).atZone(zone).toInstant());
        }
        Matcher rate = Expressions.RATE.matcher(expression);
        if (rate.matches()) {
            return new Every(Expressions.unit(rate.group(2)).multipliedBy(Long.parseLong(rate.group(1))));
        }
        if (Expressions.CRON.matcher(expression).matches()) {
            throw SchedulerErrors.notRehearsed("cron() schedules are");
        }
        throw SchedulerErrors.invalid("Invalid Schedule Expression " + expression + ".");
    }

    private static LocalDateTime local(String expression) {
        try {
            return LocalDateTime.parse(expression.substring(3, expression.length() - 1), Expressions.SECONDS);
        } catch (DateTimeException notATime) {
            throw SchedulerErrors.invalid("Invalid Schedule Expression " + expression + ".");
        }
    }
}
