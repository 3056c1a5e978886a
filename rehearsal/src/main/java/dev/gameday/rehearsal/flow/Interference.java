package dev.gameday.rehearsal.flow;

import org.jspecify.annotations.Nullable;

/**
 * What code beside a function's handler did to one invocation, as its layers can: how much later the handler began, what
 * took the place of its answer, and whether it ran at all.
 */
public record Interference(long delayNanos, @Nullable Outcome replacement, boolean handlerRuns) {
    /** The handler began at once, and its answer stands. */
    public static final Interference NONE = new Interference(0, null, true);

    /** Whether nothing was done to the invocation. */
    public boolean isNone() {
        return delayNanos == 0 && replacement == null && handlerRuns;
    }
}
