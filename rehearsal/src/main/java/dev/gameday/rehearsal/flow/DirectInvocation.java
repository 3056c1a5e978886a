package dev.gameday.rehearsal.flow;

import java.time.Duration;

/**
 * The answer to an invocation from outside the flow, given at once: calls are answered at the present instant. The
 * outcome and the duration are what the invocation will have had; it occupies its environment for that long and only
 * then shows in the metrics and the log. {@code duration} leaves out {@code init}, which is zero for a warm start.
 */
public record DirectInvocation(Outcome outcome, Duration duration, Duration init) {
    /** One that found no concurrency left. */
    public static DirectInvocation throttled() {
        return new DirectInvocation(Outcome.Throttled.INSTANCE, Duration.ZERO, Duration.ZERO);
    }
}
