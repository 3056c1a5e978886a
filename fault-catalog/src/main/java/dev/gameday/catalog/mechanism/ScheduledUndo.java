package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.Injection;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.aws.AwsTrouble;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;

/**
 * The old value of a function's setting, set again by EventBridge Scheduler when the injection's time is over, whether
 * anybody of us is still there or not: a one-time schedule with a universal target, which deletes itself after it ran
 * (EventBridge Scheduler user guide, "Schedule types" and "Using universal targets"). It runs within a minute of its time
 * and is tried again for a day.
 */
public final class ScheduledUndo {
    private static final String DESCRIPTION = "gameday ends ";
    private static final Pattern ENDED =
            Pattern.compile(Pattern.quote(DESCRIPTION) + "([a-z0-9-]{1,64})/([a-z0-9-]{1,64})");

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("'at('uuuu-MM-dd'T'HH:mm:ss')'");
    private static final int LONGEST_NAME = 64;
    private static final int DIGITS = 8;

    private final Supplier<SchedulerClient> scheduler;

    ScheduledUndo(Supplier<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    /** The injection that a schedule of that description ends; empty where it is none of ours. */
    public static Optional<InjectionId> ended(String description) {
        Matcher told = ENDED.matcher(description);
        try {
            return told.matches()
                    ? Optional.of(new InjectionId(new SessionId(told.group(1)), told.group(2)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The schedule's name: begins as everything of the session does, and is the function's own. */
    static String name(InjectionId injection, String function) {
        String digest = digest(injection.step() + " " + function);
        String label = injection.label();
        return label.substring(0, Math.min(label.length(), LONGEST_NAME - DIGITS - 1)) + "-" + digest;
    }

    /** When it ends: the schedule's time is in whole seconds. */
    static Instant end(Injection injection, Instant now) {
        Instant end = now.plus(injection.duration());
        return end.getNano() == 0 ? end : Instant.ofEpochSecond(end.getEpochSecond() + 1);
    }

    /** Makes the schedule; one that is there already is the one of an earlier try, as nobody else has its name. */
    void put(Undo undo, String function, String schedule, String role, FunctionSetting setting, String old) {
        FunctionSetting.ApiCall call = setting.call(function, old);
        Instant at = undo.expiresAt().orElseThrow();
        try {
            scheduler
                    .get()
                    .createSchedule(r -> r.name(schedule)
                            .description(DESCRIPTION + undo.injection())
                            .scheduleExpression(AT.format(at.atOffset(ZoneOffset.UTC)))
                            .scheduleExpressionTimezone("UTC")
                            .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
                            .actionAfterCompletion(ActionAfterCompletion.DELETE)
                            .target(target -> target.arn(
                                            partition(function) + ":scheduler:::aws-sdk:lambda:" + call.operation())
                                    .roleArn(role)
                                    .input(call.input())));
        } catch (AwsServiceException e) {
            if (AwsTrouble.of(e).kind() != Trouble.Kind.CONFLICT) {
                throw e;
            }
        }
    }

    /** Whether the schedule is still to run. */
    boolean waits(String schedule) {
        return AwsTrouble.existing(() -> scheduler.get().getSchedule(r -> r.name(schedule)))
                .isPresent();
    }

    /** Deletes it, if it is there. */
    void takeAway(String schedule) {
        Optional<?> unused = AwsTrouble.existing(() -> scheduler.get().deleteSchedule(r -> r.name(schedule)));
    }

    private static String partition(String arn) {
        return arn.substring(0, arn.indexOf(':', "arn:".length()));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
