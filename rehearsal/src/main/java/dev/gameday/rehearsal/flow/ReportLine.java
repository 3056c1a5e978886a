package dev.gameday.rehearsal.flow;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/** Writes the lines that Lambda itself puts into a function's log, in the form its documentation shows. */
final class ReportLine {
    private static final long VERSION_MASK = ~0xF000L;
    private static final long VERSION_RANDOM = 0x4000L;
    private static final long VARIANT_MASK = 0x3FFFFFFFFFFFFFFFL;
    private static final long VARIANT_STANDARD = 0x8000000000000000L;
    private static final long NANOS_PER_HUNDREDTH = 10_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final SplittableRandom requestIds;
    private final StringBuilder line = new StringBuilder(256);

    ReportLine(SplittableRandom requestIds) {
        this.requestIds = requestIds;
    }

    String newRequestId() {
        long high = (requestIds.nextLong() & VERSION_MASK) | VERSION_RANDOM;
        long low = (requestIds.nextLong() & VARIANT_MASK) | VARIANT_STANDARD;
        return new UUID(high, low).toString();
    }

    /** The REPORT line. {@code initNanos} is 0 for an invocation without a cold start. */
    String report(String requestId, long nanos, long initNanos, int memoryMegabytes, int usedMegabytes) {
        long billedNanos = nanos + initNanos;
        line.setLength(0);
        line.append("REPORT RequestId: ").append(requestId).append("\tDuration: ");
        appendMillis(nanos);
        line.append(" ms\tBilled Duration: ").append((billedNanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
        line.append(" ms\tMemory Size: ").append(memoryMegabytes);
        line.append(" MB\tMax Memory Used: ").append(usedMegabytes).append(" MB");
        if (initNanos > 0) {
            line.append("\tInit Duration: ");
            appendMillis(initNanos);
            line.append(" ms");
        }
        return line.toString();
    }

    /** The line that names a failure: a timeout, or the error that the runtime passed on. */
    String failure(String requestId, Instant now, Outcome outcome) {
        if (outcome instanceof Outcome.TimedOut timedOut) {
            line.setLength(0);
            line.append(now).append(' ').append(requestId).append(" Task timed out after ");
            appendHundredths(timedOut.timeout().toNanos() / (NANOS_PER_HUNDREDTH * 1000));
            return line.append(" seconds").toString();
        }
        if (outcome instanceof Outcome.Failed failed) {
            return "[ERROR] " + failed.errorType() + ": " + failed.message() + " RequestId: " + requestId;
        }
        throw new IllegalArgumentException("no failure: " + outcome);
    }

    private void appendMillis(long nanos) {
        appendHundredths(nanos / NANOS_PER_HUNDREDTH);
    }

    private void appendHundredths(long hundredths) {
        line.append(hundredths / 100).append('.');
        if (hundredths % 100 < 10) {
            line.append('0');
        }
        line.append(hundredths % 100);
    }
}
