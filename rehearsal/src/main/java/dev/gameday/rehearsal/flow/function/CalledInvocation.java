package dev.gameday.rehearsal.flow.function;

import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.flow.request.Request;
import dev.gameday.rehearsal.flow.run.Caller;
import org.jspecify.annotations.Nullable;

/** An invocation that a caller waits for. */
final class CalledInvocation extends Invocation {
    private final int attempt;
    private final @Nullable Request request;
    private final Caller caller;

    CalledInvocation(LambdaFunction function, int attempt, @Nullable Request request, Caller caller) {
        super(function);
        this.attempt = attempt;
        this.request = request;
        this.caller = caller;
    }

    @Override
    public @Nullable Request request() {
        return request;
    }

    @Override
    protected void answered(Outcome outcome) {
        caller.answered(attempt, outcome.isGood());
    }
}
