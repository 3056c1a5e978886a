package dev.gameday.rehearsal.sandbox;

import dev.gameday.rehearsal.sandbox.runtime.Answer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an event ended: with what answer, how the REPORT line calls that, a line for the log where Lambda itself has
 * something to say, and whether the sandbox can take another event.
 */
record Verdict(Answer answer, String status, Optional<String> line, boolean usable) {
    private static final int SIGNALLED = 128;
    private static final String STATUS_ERROR = "\tStatus: error\tError Type: ";
    private static final Pattern ERROR_TYPE = Pattern.compile("\"errorType\"\\s*:\\s*\"([^\"]+)\"");

    /** The runtime answered; {@code usable} if it then asked for the next event. */
    static Verdict answered(Answer answer, boolean usable) {
        return new Verdict(answer, "", Optional.empty(), usable);
    }

    /** The runtime said that it can't start. */
    static Verdict failedStart(Answer answer) {
        Matcher type = ERROR_TYPE.matcher(answer.body().toString());
        String reported = type.find() ? type.group(1) : "Runtime.Unknown";
        return new Verdict(answer, STATUS_ERROR + reported, Optional.empty(), false);
    }

    /** The process ended by itself. */
    static Verdict exited(String requestId, int exitValue) {
        return ended(requestId, "Runtime.ExitError", how(exitValue), "Runtime.ExitError");
    }

    /** The processes held more memory than the function has. */
    static Verdict outOfMemory(String requestId) {
        return ended(requestId, "Runtime.ExitError", how(SIGNALLED + 9), "Runtime.OutOfMemory");
    }

    /** The sandbox was killed for another reason, which the log tells. */
    static Verdict killed(String requestId, String reason) {
        Verdict ended = ended(requestId, "Runtime.ExitError", how(SIGNALLED + 9), "Runtime.ExitError");
        return new Verdict(ended.answer(), ended.status(), Optional.of(reason), false);
    }

    /** The time was over. */
    static Verdict timedOut(String requestId, Duration timeout) {
        String what = String.format(Locale.ROOT, "Task timed out after %.2f seconds", timeout.toMillis() / 1000.0);
        return new Verdict(
                Answer.error("Sandbox.Timedout", error(requestId, what)),
                "\tStatus: timeout",
                Optional.of(requestId + " " + what),
                false);
    }

    /** What the function brings can't be started. */
    static Verdict unstartable(String requestId, String type, String message) {
        return ended(requestId, type, message, type);
    }

    private static Verdict ended(String requestId, String type, String message, String reported) {
        return new Verdict(
                Answer.error(type, error(requestId, message)),
                STATUS_ERROR + reported,
                Optional.of(error(requestId, message) + "\n" + reported),
                false);
    }

    private static String error(String requestId, String message) {
        return "RequestId: " + requestId + " Error: " + message;
    }

    private static String how(int exitValue) {
        return switch (exitValue) {
            case 0 -> "Runtime exited without providing a reason";
            case SIGNALLED + 6 -> "Runtime exited with error: signal: aborted";
            case SIGNALLED + 9 -> "Runtime exited with error: signal: killed";
            case SIGNALLED + 11 -> "Runtime exited with error: signal: segmentation fault";
            case SIGNALLED + 15 -> "Runtime exited with error: signal: terminated";
            default -> "Runtime exited with error: exit status " + exitValue;
        };
    }
}
