package dev.gameday.rehearsal.flow.queue;

import dev.gameday.rehearsal.flow.request.Request;
import dev.gameday.rehearsal.flow.run.AwsAccess;
import dev.gameday.rehearsal.flow.run.Execution;
import dev.gameday.rehearsal.flow.run.Foresight;
import dev.gameday.rehearsal.flow.run.Step;

/** Sends the request on, as a message of a queue. A run without a request sends nothing. */
public final class SendStep extends Step {
    private final MessageQueue queue;
    private final AwsAccess access;
    private final long sendNanos;

    /** Sends to that queue, in that time. */
    public SendStep(MessageQueue queue, AwsAccess access, long sendNanos) {
        this.queue = queue;
        this.access = access;
        this.sendNanos = sendNanos;
    }

    @Override
    protected void take(Execution execution) {
        execution.after(sendNanos);
    }

    @Override
    protected void resume(Execution execution) {
        if (access.isOpenTo(execution)) {
            Request request = execution.request();
            if (request != null) {
                queue.send(request);
            }
            execution.proceed();
        }
    }

    @Override
    protected void foresee(Foresight foresight) {
        // An event that is no request goes no further.
    }
}
