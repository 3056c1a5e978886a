package dev.gameday.rehearsal.flow;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The event source mapping from the orders queue to the router. It receives up to ten messages for each invocation and
 * runs more invocations at once while messages wait, up to the function's reserved concurrency. The messages of a
 * failed or throttled batch come back when their visibility timeout passes; AWS sees to it that a function's timeout
 * is not longer than that.
 */
final class QueuePoller {
    private static final int BATCH = 10;
    private static final int FEWEST = 2;
    private static final int AT_FIRST = 20;
    private static final int ACCOUNT_CONCURRENCY = 1000;
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long SCALING_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long VISIBILITY_NANOS = TimeUnit.SECONDS.toNanos(90);

    private final Agenda agenda;
    private final MessageQueue queue;
    private final LambdaService lambda;
    private final Router router;
    private int allowed = AT_FIRST;
    private int running;
    private boolean pollScheduled;
    private boolean backingOff;

    QueuePoller(Agenda agenda, MessageQueue queue, LambdaService lambda, Router router) {
        this.agenda = agenda;
        this.queue = queue;
        this.lambda = lambda;
        this.router = router;
    }

    void start() {
        queue.onVisible(this::messageVisible);
        agenda.afterNanos(SCALING_NANOS, this::scale);
    }

    void ended(RouterBatch batch, Outcome outcome) {
        running--;
        List<Message> messages = batch.messages();
        if (outcome.isDone()) {
            for (int number = 0; number < messages.size(); number++) {
                queue.delete(messages.get(number));
            }
        } else {
            for (int number = 0; number < messages.size(); number++) {
                queue.showAt(messages.get(number), batch.receivedNanos() + VISIBILITY_NANOS);
            }
        }
        if (outcome.equals(Outcome.Throttled.INSTANCE)) {
            allowed = Math.max(FEWEST, allowed / 2);
            backingOff = true;
        } else {
            poll();
        }
    }

    private void messageVisible() {
        // A long poll answers a little after the first message, with what came meanwhile.
        if (!pollScheduled && running < allowed) {
            pollScheduled = true;
            agenda.afterNanos(POLL_NANOS, this::scheduledPoll);
        }
    }

    private void scheduledPoll() {
        pollScheduled = false;
        poll();
    }

    private void poll() {
        while (!backingOff && running < allowed && queue.visibleCount() > 0) {
            List<Message> messages = queue.receive(BATCH);
            if (!messages.isEmpty()) {
                running++;
                lambda.invoke(
                        FlowFunction.ORDER_ROUTER,
                        Lanes.FIRST,
                        new RouterBatch(router, this, messages, agenda.nanos()));
            }
        }
    }

    private void scale() {
        agenda.afterNanos(SCALING_NANOS, this::scale);
        int reserved = lambda.function(FlowFunction.ORDER_ROUTER)
                .settings()
                .reservedConcurrency()
                .orElse(ACCOUNT_CONCURRENCY);
        boolean isBehind = !backingOff && queue.visibleCount() > 0;
        allowed = Math.max(FEWEST, Math.min(reserved, isBehind ? allowed + 1 : allowed));
        backingOff = false;
        poll();
    }
}
