package dev.gameday.rehearsal.flow.run;

import dev.gameday.rehearsal.flow.chance.Backoff;

/**
 * How a handler calls: attempts in all, the wait between them, how long a connection and how long an answer is waited
 * for (0 for ever), and the error that the handler fails with when no attempt was good.
 */
public record CallTerms(
        int attempts,
        Backoff backoff,
        long connectTimeoutNanos,
        long timeoutNanos,
        String errorType,
        CallGauges gauges) {}
