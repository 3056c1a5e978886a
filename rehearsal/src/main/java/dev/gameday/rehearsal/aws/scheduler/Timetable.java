package dev.gameday.rehearsal.aws.scheduler;

import dev.gameday.rehearsal.wire.ApiCalls;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.RetryPolicy;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;

/**
 * Runs schedules on the agenda: each within the minute after it is due, as Scheduler promises no better, and again
 * after a failure until the retry policy is used up; then the call is dropped, into the dead-letter queue if there is
 * one. AWS does not document its pauses between retries: here they double from 1 s to 5 min.
 */
final class Timetable {
    private static final Logger LOG = System.getLogger(Timetable.class.getName());
    private static final int LATEST_MILLISECONDS = 59_000;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int ATTEMPTS = 185;
    private static final Duration AGE = Duration.ofDays(1);

    private final SchedulerAccount account;
    private final ApiCalls calls;
    private final Invoker invoker;
    private final Consumer<GetScheduleResponse> completed;
    private final Random random;
    private final Map<String, Long> versions = new HashMap<>();
    private long lastVersion;

    /** {@code completed} is told of every invocation that is over, whether it succeeded or was dropped. */
    Timetable(SchedulerAccount account, ApiCalls calls, Invoker invoker, Consumer<GetScheduleResponse> completed) {
        this.account = account;
        this.calls = calls;
        this.invoker = invoker;
        this.completed = completed;
        this.random = new Random(account.seed());
    }

    static Recurrence recurrence(String expression, String timezone) {
        try {
            return Recurrence.parse(expression, ZoneId.of(timezone));
        } catch (DateTimeException noSuchZone) {
            throw SchedulerErrors.invalid("Invalid ScheduleExpressionTimezone " + timezone + ".");
        }
    }

    /** Runs the schedule from now on as it is, and no longer as it was before. */
    void add(GetScheduleResponse schedule) {
        lastVersion++;
        versions.put(schedule.arn(), lastVersion);
        await(schedule, lastVersion);
    }

    /** Runs the schedule no more, retries included. */
    void remove(GetScheduleResponse schedule) {
        versions.remove(schedule.arn());
    }

    private boolean isCurrent(GetScheduleResponse schedule, long version) {
        return versions.getOrDefault(schedule.arn(), 0L) == version;
    }

    private void await(GetScheduleResponse schedule, long version) {
        Recurrence recurrence = recurrence(schedule.scheduleExpression(), schedule.scheduleExpressionTimezone());
        Instant start = Optional.ofNullable(schedule.startDate()).orElse(schedule.creationDate());
        Instant now = account.agenda().instant();
        recurrence
                .next(start, now)
                .filter(due -> schedule.state() == ScheduleState.ENABLED)
                .filter(due -> recurrence.isOnce() || schedule.endDate() == null || due.isBefore(schedule.endDate()))
                .ifPresent(due -> account.agenda().at(due, () -> due(schedule, recurrence, version)));
    }

    private void due(GetScheduleResponse schedule, Recurrence recurrence, long version) {
        if (!isCurrent(schedule, version)) {
            return;
        }
        Instant due = account.agenda().instant();
        account.agenda()
                .after(
                        Duration.ofMillis(random.nextInt(LATEST_MILLISECONDS)),
                        () -> attempt(schedule, version, due, 0));
        if (!recurrence.isOnce()) {
            await(schedule, version);
        }
    }

    private void attempt(GetScheduleResponse schedule, long version, Instant due, int retries) {
        if (!isCurrent(schedule, version)) {
            return;
        }
        Optional<Invoker.Failure> failure = invoker.invoke(schedule);
        if (failure.isPresent() && mayRetry(schedule, due, retries)) {
            account.agenda().after(pause(retries), () -> attempt(schedule, version, due, retries + 1));
            return;
        }
        failure.ifPresent(why -> drop(schedule, retries, why));
        completed.accept(schedule);
    }

    private boolean mayRetry(GetScheduleResponse schedule, Instant due, int retries) {
        Optional<RetryPolicy> policy = Optional.ofNullable(schedule.target().retryPolicy());
        int attempts = policy.map(RetryPolicy::maximumRetryAttempts).orElse(ATTEMPTS);
        Duration age = policy.map(RetryPolicy::maximumEventAgeInSeconds)
                .map(Duration::ofSeconds)
                .orElse(AGE);
        return retries < attempts
                && account.agenda().instant().plus(pause(retries)).isBefore(due.plus(age));
    }

    private static Duration pause(int retries) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(retries, 9));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private void drop(GetScheduleResponse schedule, int retries, Invoker.Failure failure) {
        LOG.log(
                Level.WARNING,
                () -> "Schedule " + schedule.arn() + " was dropped after " + retries + " retries: " + failure);
        if (schedule.target().deadLetterConfig() == null) {
            return;
        }
        String arn = schedule.target().deadLetterConfig().arn();
        try {
            calls.call("sqs", "SendMessage", letter(schedule, arn, retries, failure));
        } catch (RuntimeException lost) {
            LOG.log(Level.WARNING, () -> "The dead letter of " + schedule.arn() + " could not be sent", lost);
        }
    }

    private String letter(GetScheduleResponse schedule, String queueArn, int retries, Invoker.Failure failure) {
        String queue = queueArn.substring(queueArn.lastIndexOf(':') + 1);
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("ERROR_CODE", failure.code());
        attributes.put("ERROR_MESSAGE", failure.message());
        attributes.put("RETRY_ATTEMPTS", String.valueOf(retries));
        attributes.put("SCHEDULE_ARN", schedule.arn());
        attributes.put("TARGET_ARN", schedule.target().arn());
        JsonWriter writer = JsonWriter.create().writeStartObject();
        writer.writeFieldName("QueueUrl")
                .writeValue("https://sqs." + account.region() + ".amazonaws.com/" + account.account() + "/" + queue);
        writer.writeFieldName("MessageBody")
                .writeValue(
                        schedule.target().input() == null
                                ? "{}"
                                : schedule.target().input());
        writer.writeFieldName("MessageAttributes").writeStartObject();
        attributes.forEach((name, value) -> {
            writer.writeFieldName(name).writeStartObject();
            writer.writeFieldName("DataType").writeValue("String");
            writer.writeFieldName("StringValue").writeValue(value);
            writer.writeEndObject();
        });
        return new String(writer.writeEndObject().writeEndObject().getBytes(), StandardCharsets.UTF_8);
    }
}
