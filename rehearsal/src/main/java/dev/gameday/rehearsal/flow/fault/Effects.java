package dev.gameday.rehearsal.flow.fault;

import dev.gameday.rehearsal.flow.Interference;
import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import org.jspecify.annotations.Nullable;

/** What faults do to one invocation; {@code told} is whether the extension says in the log that it replaced the answer. */
public record Effects(long delayNanos, @Nullable Outcome replacement, boolean handlerRuns, boolean told)
        implements InvocationFault.Cases<Effects> {
    /** No fault hit it. */
    public static final Effects NONE = new Effects(0, null, true, false);

    /** The FIS extension reports a failure of the invocation as this. */
    private static final Outcome INJECTED = new Outcome.Failed("FIS.InvocationError", "Error injected by AWS FIS");

    @Override
    public Effects delay(InvocationFault.Delay fault) {
        return new Effects(fault.delay().toNanos(), replacement, handlerRuns, told);
    }

    @Override
    public Effects failure(InvocationFault.Failure fault) {
        return new Effects(delayNanos, INJECTED, !fault.preventExecution(), true);
    }

    @Override
    public Effects httpResponse(InvocationFault.HttpResponse fault) {
        return new Effects(
                delayNanos,
                new Outcome.Answered(fault.statusCode(), fault.contentType()),
                !fault.preventExecution(),
                true);
    }

    /** These, and what layers did besides. Delays add up; of two answers the extension's is the one that is given. */
    public Effects and(Interference layers) {
        return layers.isNone()
                ? this
                : new Effects(
                        delayNanos + layers.delayNanos(),
                        replacement == null ? layers.replacement() : replacement,
                        handlerRuns && layers.handlerRuns(),
                        told);
    }
}
