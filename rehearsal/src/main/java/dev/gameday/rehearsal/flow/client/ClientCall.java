package dev.gameday.rehearsal.flow.client;

import dev.gameday.rehearsal.flow.Timeouts;
import dev.gameday.rehearsal.flow.request.Request;
import dev.gameday.rehearsal.flow.run.Caller;

/**
 * One client's request on its way. An attempt that times out leaves what it started running; an answer that comes later
 * reaches nobody.
 */
final class ClientCall implements Caller, Runnable, Timeouts.Waiting {
    private static final int NONE = -1;

    private final Client client;
    private final Request request;
    private int attempts;
    private int awaited = NONE;

    ClientCall(Client client, Request request) {
        this.client = client;
        this.request = request;
    }

    void send() {
        int number = attempts++;
        awaited = number;
        client.timeouts()
                .add(this, number, client.agenda().nanos() + client.nature().timeoutNanos());
        client.entry().call(number, request, this);
    }

    /** The wait before a further attempt is over. */
    @Override
    public void run() {
        send();
    }

    @Override
    public void answered(int attempt, boolean isGood) {
        if (attempt != awaited) {
            return;
        }
        awaited = NONE;
        if (isGood) {
            client.ledger().accept(request, attempts);
        } else {
            retry();
        }
    }

    @Override
    public boolean isWaiting(int attempt) {
        return attempt == awaited;
    }

    @Override
    public void timedOut(int attempt) {
        awaited = NONE;
        retry();
    }

    private void retry() {
        if (attempts < client.nature().attempts()) {
            client.agenda().afterNanos(client.nature().backoff().nanosAfter(attempts - 1), this);
        } else {
            client.ledger().reject(request, attempts);
        }
    }
}
