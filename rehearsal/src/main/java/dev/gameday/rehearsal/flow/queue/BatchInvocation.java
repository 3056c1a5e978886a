package dev.gameday.rehearsal.flow.queue;

import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.flow.function.Invocation;
import dev.gameday.rehearsal.flow.function.LambdaFunction;
import dev.gameday.rehearsal.flow.request.Request;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An invocation with a batch of messages, which are handled one after the other. The first that fails fails the batch:
 * what was done for those before it is done again when the batch comes back. A function that reports failures goes on
 * with the others instead, and only those that failed come back.
 */
final class BatchInvocation extends Invocation {
    private static final long PARSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final LambdaFunction function;
    private final QueuePoller poller;
    private final List<Message> messages;
    private final long receivedNanos;
    private int position;
    private boolean @Nullable [] failed;

    BatchInvocation(LambdaFunction function, QueuePoller poller, List<Message> messages, long receivedNanos) {
        super(function);
        this.function = function;
        this.poller = poller;
        this.messages = messages;
        this.receivedNanos = receivedNanos;
    }

    List<Message> messages() {
        return messages;
    }

    long receivedNanos() {
        return receivedNanos;
    }

    /** Whether the function reported that message of the batch as failed. */
    boolean hasFailed(int number) {
        boolean[] reported = failed;
        return reported != null && reported[number];
    }

    @Override
    public @Nullable Request request() {
        return messages.get(position).request();
    }

    @Override
    protected void handle() {
        Message message = messages.get(position);
        if (message.request() == null) {
            failAfter(PARSE_NANOS, poller.form().errorType(), "message " + message.id() + " can't be read");
        } else {
            startOver();
        }
    }

    @Override
    protected void finished() {
        position++;
        if (position < messages.size()) {
            handle();
        } else {
            succeed();
        }
    }

    @Override
    public void fail(String errorType, String message) {
        if (poller.reportsFailures()) {
            boolean[] reported = failed == null ? new boolean[messages.size()] : failed;
            reported[position] = true;
            failed = reported;
            function.log().line("[WARN] " + errorType + ": " + message);
            finished();
        } else {
            super.fail(errorType, message);
        }
    }

    @Override
    protected void answered(Outcome outcome) {
        poller.ended(this, outcome);
    }
}
