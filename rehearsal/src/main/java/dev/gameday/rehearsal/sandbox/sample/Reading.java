package dev.gameday.rehearsal.sandbox.sample;

import dev.gameday.rehearsal.flow.Interference;
import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.sandbox.Ending;
import dev.gameday.rehearsal.sandbox.runtime.Payload;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a sample's end what layers did to it; nothing where the sample doesn't show that. A sandbox's first answer
 * doesn't: what it takes is the code's own first time. Less than {@code least} is no delay.
 */
record Reading(Duration timeout, Duration least) implements Ending.Cases<Optional<Interference>> {
    /** The way to the code and back takes so long on a busy machine, so less is no delay. */
    static final Duration WAY = Duration.ofMillis(20);

    private static final Pattern TYPE = Pattern.compile("\"errorType\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern MESSAGE = Pattern.compile("\"errorMessage\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern STATUS = Pattern.compile("\"statusCode\"\\s*:\\s*\"?(\\d{3})\\b");

    /** What stands before functions answers so for one whose answer it can't read, as API Gateway does. */
    private static final int UNREADABLE = 502;

    @Override
    public Optional<Interference> returned(Ending.Returned returned) {
        if (!returned.took().start().isZero()) {
            return Optional.empty();
        }
        Outcome replacement = answer(returned.payload().toString());
        boolean ran = replacement == null || ran(returned.log());
        return Optional.of(new Interference(delay(returned.took()), replacement, ran));
    }

    @Override
    public Optional<Interference> failed(Ending.Failed failed) {
        String type = first(TYPE, failed.payload()).orElse("Runtime.Unknown");
        if (type.equals("Sandbox.Timedout")) {
            return Optional.of(new Interference(timeout.toNanos(), new Outcome.TimedOut(timeout), false));
        }
        String message = first(MESSAGE, failed.payload()).orElse("");
        return Optional.of(
                new Interference(delay(failed.took()), new Outcome.Failed(type, message), ran(failed.log())));
    }

    @Override
    public Optional<Interference> throttled(Ending.Throttled throttled) {
        return Optional.empty();
    }

    @Override
    public Optional<Interference> notStarted(Ending.NotStarted notStarted) {
        return Optional.empty();
    }

    private long delay(Ending.Took took) {
        return took.event().compareTo(least) < 0 ? 0 : took.event().toNanos();
    }

    private static boolean ran(List<String> log) {
        return log.contains(SampleCode.RAN);
    }

    private static @Nullable Outcome answer(String payload) {
        if (payload.equals(SampleCode.ANSWER)) {
            return null;
        }
        Matcher status = STATUS.matcher(payload);
        return new Outcome.Answered(status.find() ? Integer.parseInt(status.group(1)) : UNREADABLE, "application/json");
    }

    private static Optional<String> first(Pattern pattern, Payload payload) {
        Matcher matcher = pattern.matcher(payload.toString());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
