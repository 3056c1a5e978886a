package dev.gameday.rehearsal.flow;

import dev.gameday.rehearsal.flow.Surroundings.Permission;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One batch in the router, order by order. The first that fails fails the batch, since the router reports no partial
 * success: what was written before it is written again when the batch comes back.
 *
 * <p>The first PutItem opens the connection and is authorized; what it finds holds for the two seconds of the batch, as
 * AWS keeps an authorization for a while. So a denial or a cut fails whole batches and duplicates nothing.
 */
final class RouterBatch implements Work {
    private static final long PARSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Router router;
    private final QueuePoller poller;
    private final List<Message> messages;
    private final long receivedNanos;
    private @Nullable Invocation invocation;
    private int position;

    RouterBatch(Router router, QueuePoller poller, List<Message> messages, long receivedNanos) {
        this.router = router;
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

    @Override
    public void begin(Invocation started) {
        invocation = started;
        nextOrder(started);
    }

    @Override
    public void ended(Outcome outcome) {
        poller.ended(this, outcome);
    }

    private void nextOrder(Invocation running) {
        if (position == messages.size()) {
            running.succeed();
            return;
        }
        Message message = messages.get(position);
        if (message.order() == null) {
            running.after(
                    PARSE_NANOS, () -> running.fail("MalformedOrder", "message " + message.id() + " is no order"));
        } else {
            running.after(router.orderNanos(running.slowdown()), this::put);
        }
    }

    private void put() {
        Invocation running = invocation;
        Order order = messages.get(position).order();
        if (running == null || order == null) {
            throw new IllegalStateException("only an order in a running batch is put");
        }
        if (position == 0 && !router.reachesTable(running.zone())) {
            running.after(Intake.CONNECT_TIMEOUT_NANOS, this::connectTimedOut);
            return;
        }
        Permission permission = position == 0 ? router.putPermission() : Permission.ALLOWED;
        if (!permission.allowed()) {
            running.fail(FlowCall.ACCESS_DENIED, permission.message());
            return;
        }
        router.put(order);
        position++;
        nextOrder(running);
    }

    private void connectTimedOut() {
        if (invocation != null) {
            invocation.fail(FlowCall.CONNECT_TIMEOUT, FlowCall.PUT_POSITION.connectTimeoutMessage());
        }
    }
}
