package dev.gameday.rehearsal.flow.function;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.DirectInvocation;
import dev.gameday.rehearsal.flow.run.AwsAccess;
import dev.gameday.rehearsal.flow.run.Call;
import dev.gameday.rehearsal.flow.run.CallStep;
import dev.gameday.rehearsal.flow.run.CallTerms;
import dev.gameday.rehearsal.flow.run.Execution;
import dev.gameday.rehearsal.flow.run.Foresight;

/**
 * A synchronous call of a function. Its attempts are the application's own: a function error arrives as HTTP 200, and the
 * SDK does not retry it.
 */
public final class FunctionCallStep extends CallStep {
    private final LambdaFunction callee;
    private final AwsAccess access;

    /** A call of that function, for which the caller needs access. */
    public FunctionCallStep(Agenda agenda, CallTerms terms, LambdaFunction callee, AwsAccess access) {
        super(agenda, terms);
        this.callee = callee;
        this.access = access;
    }

    @Override
    protected boolean isReady(Execution execution) {
        return access.isOpenTo(execution);
    }

    @Override
    protected void send(Call call, int attempt) {
        callee.call(attempt, call.caller().request(), call);
    }

    @Override
    protected String failureMessage() {
        return callee.name() + " failed in " + terms().attempts() + " attempts";
    }

    @Override
    protected void foresee(Foresight foresight) {
        if (!access.isOpenTo(foresight)) {
            return;
        }
        for (int attempt = 0; attempt < terms().attempts(); attempt++) {
            DirectInvocation answer = callee.invokeDirectly();
            long nanos = answer.duration().plus(answer.init()).toNanos();
            boolean isWaitedFor = terms().timeoutNanos() == 0 || nanos < terms().timeoutNanos();
            foresight.takes(isWaitedFor ? nanos : terms().timeoutNanos());
            if (isWaitedFor && answer.outcome().isGood()) {
                return;
            }
            foresight.takes(terms().backoff().nanosAfter(attempt));
        }
        foresight.fails(terms().errorType(), failureMessage());
    }
}
