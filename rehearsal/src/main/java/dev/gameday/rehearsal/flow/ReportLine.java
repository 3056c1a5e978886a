package dev.gameday.rehearsal.flow;

import java.time.Instant;
import java.util.UUID;

/** The lines that Lambda itself puts into a function's log, in the form its documentation shows. */
public final class ReportLine {
    private static final long NANOS_PER_HUNDREDTH = 10_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private ReportLine() {}

    /** The REPORT line. {@code initNanos} is 0 for an invocation without a cold start. */
    public static String report(UUID requestId, long nanos, long initNanos, int memoryMegabytes, int usedMegabytes) {
        long billedNanos = nanos + initNanos;
        StringBuilder line = new StringBuilder(256);
        line.append("REPORT RequestId: ").append(requestId).append("\tDuration: ");
        appendMillis(line, nanos);
        line.append(" ms\tBilled Duration: ").append((billedNanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
        line.append(" ms\tMemory Size: ").append(memoryMegabytes);
        line.append(" MB\tMax Memory Used: ").append(usedMegabytes).append(" MB");
        if (initNanos > 0) {
            line.append("\tInit Duration: ");
            appendMillis(line, initNanos);
            line.append(" ms");
        }
        return line.toString();
    }

    /** The line that names a failure, {@code at} its time. Throws {@link IllegalArgumentException} if it is none. */
    public static String failure(UUID requestId, Instant at, Outcome outcome) {
        if (outcome instanceof Outcome.TimedOut timedOut) {
            StringBuilder line = new StringBuilder(128);
            line.append(at).append(' ').append(requestId).append(" Task timed out after ");
            appendHundredths(line, timedOut.timeout().toNanos() / (NANOS_PER_HUNDREDTH * 1000));
            return line.append(" seconds").toString();
        }
        if (outcome instanceof Outcome.Failed failed) {
            return "[ERROR] " + failed.errorType() + ": " + failed.message() + " RequestId: " + requestId;
        }
        throw new IllegalArgumentException("no failure: " + outcome);
    }

    private static void appendMillis(StringBuilder line, long nanos) {
        appendHundredths(line, nanos / NANOS_PER_HUNDREDTH);
    }

    private static void appendHundredths(StringBuilder line, long hundredths) {
        line.append(hundredths / 100).append('.');
        if (hundredths % 100 < 10) {
            line.append('0');
        }
        line.append(hundredths % 100);
    }
}
