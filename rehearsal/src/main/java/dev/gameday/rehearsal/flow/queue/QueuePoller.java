package dev.gameday.rehearsal.flow.queue;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.flow.function.LambdaFunction;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The event source mapping from a queue to a function. It receives up to a batch of messages for each invocation, once one is
 * full or the window that its first message opened is over ("Batching behavior" in the Lambda developer guide), and runs
 * more invocations at once while messages wait: up to 300 more a minute, as the Lambda developer guide says ("Scaling
 * behavior for SQS"), and up to the function's reserved or the mapping's maximum concurrency. The messages of a failed
 * or throttled batch come back when their visibility timeout passes; AWS sees to it that a function's timeout is not
 * longer than that.
 */
public final class QueuePoller {
    private static final long CLOSED = -1;
    private static final int FEWEST = 2;
    private static final int MORE_EACH_SECOND = 5;
    private static final long SCALING_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Agenda agenda;
    private final PollerNature nature;
    private final MessageQueue queue;
    private final LambdaFunction function;
    private final Runnable endOfWindow = this::endOfWindow;
    private final Runnable scale = this::scale;
    private int allowed;
    private int running;
    private long windowEndsNanos = CLOSED;
    private boolean backingOff;

    /** A mapping that does nothing before {@link #start}. */
    public QueuePoller(Agenda agenda, PollerNature nature, MessageQueue queue, LambdaFunction function) {
        this.agenda = agenda;
        this.nature = nature;
        this.queue = queue;
        this.function = function;
        this.allowed = nature.concurrentAtFirst();
    }

    /** Starts the polling. */
    public void start() {
        queue.onVisible(this::messageVisible);
        agenda.afterNanos(SCALING_NANOS, scale);
    }

    void ended(BatchInvocation batch, Outcome outcome) {
        running--;
        List<Message> messages = batch.messages();
        boolean isDone = outcome.isDone();
        for (int number = 0; number < messages.size(); number++) {
            Message message = messages.get(number);
            if (isDone && !batch.hasFailed(number)) {
                queue.delete(message);
            } else {
                queue.showAt(message, batch.receivedNanos() + queue.visibilityNanos());
            }
        }
        if (outcome.equals(Outcome.Throttled.INSTANCE)) {
            allowed = Math.max(FEWEST, allowed / 2);
            backingOff = true;
        } else {
            poll();
        }
    }

    boolean reportsFailures() {
        return nature.reportsFailures();
    }

    MessageForm form() {
        return queue.form();
    }

    private void messageVisible() {
        if (running >= allowed) {
            return;
        }
        if (queue.visibleCount() >= nature.batch()) {
            poll();
        } else if (windowEndsNanos == CLOSED) {
            // A long poll answers a little after the first message, with what came meanwhile.
            windowEndsNanos = agenda.nanos() + nature.windowNanos();
            agenda.afterNanos(nature.windowNanos(), endOfWindow);
        }
    }

    private void endOfWindow() {
        if (agenda.nanos() == windowEndsNanos) {
            windowEndsNanos = CLOSED;
            poll();
        }
    }

    /** Takes full batches, and what is left of one unless a window still gathers for it. */
    private void poll() {
        while (!backingOff && running < allowed && queue.visibleCount() >= fewestTaken()) {
            List<Message> messages = queue.receive(nature.batch());
            if (!messages.isEmpty()) {
                running++;
                function.invoke(new BatchInvocation(function, this, messages, agenda.nanos()), 0);
            }
        }
        if (queue.visibleCount() == 0) {
            windowEndsNanos = CLOSED;
        }
    }

    private int fewestTaken() {
        return windowEndsNanos == CLOSED ? 1 : nature.batch();
    }

    private void scale() {
        agenda.afterNanos(SCALING_NANOS, scale);
        int most = Math.min(nature.mostConcurrent(), function.mostConcurrent());
        boolean isBehind = !backingOff && queue.visibleCount() > 0;
        allowed = Math.max(FEWEST, Math.min(most, isBehind ? allowed + MORE_EACH_SECOND : allowed));
        backingOff = false;
        poll();
    }
}
