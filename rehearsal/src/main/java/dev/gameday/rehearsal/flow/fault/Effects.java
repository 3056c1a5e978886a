package dev.gameday.rehearsal.flow.fault;

import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import org.jspecify.annotations.Nullable;

/** What the faults drawn for one invocation do to it. */
public record Effects(long delayNanos, @Nullable Outcome replacement, boolean handlerRuns)
        implements InvocationFault.Cases<Effects> {
    /** No fault hit it. */
    public static final Effects NONE = new Effects(0, null, true);

    /** The FIS extension reports a failure of the invocation as this. */
    private static final Outcome INJECTED = new Outcome.Failed("FIS.InvocationError", "Error injected by AWS FIS");

    @Override
    public Effects delay(InvocationFault.Delay fault) {
        return new Effects(fault.delay().toNanos(), replacement, handlerRuns);
    }

    @Override
    public Effects failure(InvocationFault.Failure fault) {
        return new Effects(delayNanos, INJECTED, !fault.preventExecution());
    }

    @Override
    public Effects httpResponse(InvocationFault.HttpResponse fault) {
        return new Effects(
                delayNanos, new Outcome.Answered(fault.statusCode(), fault.contentType()), !fault.preventExecution());
    }
}
