package dev.gameday.rehearsal.flow;

import java.util.concurrent.TimeUnit;

/**
 * One attempt of a client to submit an order. It gives up after five seconds and leaves what it started running; an
 * answer that comes later reaches nobody.
 */
final class ClientAttempt {
    private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long BACKOFF_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Order order;
    private final int lane;
    private final Agenda agenda;
    private final OrderLedger ledger;
    private final Intake intake;
    private boolean over;

    private ClientAttempt(Order order, int lane, Agenda agenda, OrderLedger ledger, Intake intake) {
        this.order = order;
        this.lane = lane;
        this.agenda = agenda;
        this.ledger = ledger;
        this.intake = intake;
    }

    static ClientAttempt first(Order order, Agenda agenda, OrderLedger ledger, Intake intake) {
        return new ClientAttempt(order, 0, agenda, ledger, intake);
    }

    void send() {
        agenda.afterNanos(TIMEOUT_NANOS, this::giveUp);
        intake.submit(this);
    }

    Order order() {
        return order;
    }

    /** The attempt's number, from 0. */
    int lane() {
        return lane;
    }

    void answered(Outcome outcome) {
        if (over) {
            return;
        }
        over = true;
        if (outcome.isGood()) {
            ledger.accept(order, lane + 1);
        } else {
            retry();
        }
    }

    private void giveUp() {
        if (!over) {
            over = true;
            retry();
        }
    }

    private void retry() {
        if (lane + 1 == Lanes.COUNT) {
            ledger.reject(order, lane + 1);
            return;
        }
        ClientAttempt next = new ClientAttempt(order, lane + 1, agenda, ledger, intake);
        agenda.afterNanos(BACKOFF_NANOS << lane, next::send);
    }
}
