package dev.gameday.rehearsal.flow.run;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.Timeouts;

/** A synchronous call of a service or a function. */
public abstract class CallStep extends Step {
    private final Agenda agenda;
    private final CallTerms terms;
    private final Timeouts timeouts;

    /** A call on these terms. */
    protected CallStep(Agenda agenda, CallTerms terms) {
        this.agenda = agenda;
        this.terms = terms;
        this.timeouts = new Timeouts(agenda);
    }

    /** Whether the call may begin; if not, the run has been made to fail. */
    protected boolean isReady(Execution execution) {
        return true;
    }

    /** Sends one attempt. */
    protected abstract void send(Call call, int attempt);

    /** What the run fails with in the end. */
    protected abstract String failureMessage();

    @Override
    protected final void take(Execution execution) {
        if (isReady(execution)) {
            Call call = new Call(this, execution);
            execution.await(call);
            call.attempt();
        }
    }

    /** The terms of the call. */
    protected final CallTerms terms() {
        return terms;
    }

    final void setTimeout(Call call, int attempt) {
        if (terms.timeoutNanos() > 0) {
            timeouts.add(call, attempt, agenda.nanos() + terms.timeoutNanos());
        }
    }

    final int attempts() {
        return terms.attempts();
    }

    final long nanosAfter(int attempt) {
        return terms.backoff().nanosAfter(attempt);
    }

    final CallGauges gauges() {
        return terms.gauges();
    }

    final String errorType() {
        return terms.errorType();
    }
}
