package dev.gameday.rehearsal.flow.run;

import dev.gameday.rehearsal.flow.Telemetry.Gauge;
import dev.gameday.rehearsal.flow.request.Request;

/**
 * What is reported of one handler's calls of one callee. {@code countedAs} is the call's number among those that are
 * counted for each request, or negative.
 */
public record CallGauges(Gauge attempts, Gauge succeeded, Gauge firstFailed, int countedAs) {
    void attempted(Request request) {
        if (countedAs >= 0) {
            request.attempted(countedAs);
        }
    }

    void firstAttempted(boolean isGood) {
        firstFailed.record(isGood ? 0 : 1);
    }

    void ended(int attemptsMade, boolean isGood) {
        attempts.record(attemptsMade);
        succeeded.record(isGood ? 1 : 0);
    }
}
