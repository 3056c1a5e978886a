package dev.gameday.rehearsal.flow;

import java.util.SplittableRandom;

/** The clients: orders arrive as a Poisson process, and each is attempted up to three times. */
final class Client {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Agenda agenda;
    private final OrderLedger ledger;
    private final Intake intake;
    private final SplittableRandom arrivals;
    private double ordersPerSecond;
    private int loadChanges;

    Client(Agenda agenda, OrderLedger ledger, Intake intake, SplittableRandom arrivals) {
        this.agenda = agenda;
        this.ledger = ledger;
        this.intake = intake;
        this.arrivals = arrivals;
    }

    /** Submits orders at this rate from now on. */
    void load(FlowLoad load) {
        ordersPerSecond = load.ordersPerSecond();
        loadChanges++;
        scheduleArrival(loadChanges);
    }

    private void scheduleArrival(int since) {
        if (ordersPerSecond > 0) {
            double gap = -Math.log(1 - arrivals.nextDouble()) / ordersPerSecond;
            agenda.afterNanos((long) (gap * NANOS_PER_SECOND), () -> arrive(since));
        }
    }

    private void arrive(int since) {
        // Arrivals have no memory: after a change of load the next one is simply drawn anew.
        if (since == loadChanges) {
            scheduleArrival(since);
            ClientAttempt.first(ledger.submit(), agenda, ledger, intake).send();
        }
    }
}
