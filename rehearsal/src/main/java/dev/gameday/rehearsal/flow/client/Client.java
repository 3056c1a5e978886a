package dev.gameday.rehearsal.flow.client;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.Load;
import dev.gameday.rehearsal.flow.Timeouts;
import dev.gameday.rehearsal.flow.request.Ledger;
import dev.gameday.rehearsal.flow.run.Callee;
import java.util.SplittableRandom;

/** Clients of one kind: their requests arrive as a Poisson process, at their rate times the load's factor. */
public final class Client {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Agenda agenda;
    private final ClientNature nature;
    private final Ledger ledger;
    private final Callee entry;
    private final Load load;
    private final SplittableRandom arrivals;
    private final Timeouts timeouts;
    private Arrivals present = new Arrivals(0);

    /** Clients that do nothing before {@link #start}. */
    public Client(
            Agenda agenda, ClientNature nature, Ledger ledger, Callee entry, Load load, SplittableRandom arrivals) {
        this.agenda = agenda;
        this.nature = nature;
        this.ledger = ledger;
        this.entry = entry;
        this.load = load;
        this.arrivals = arrivals;
        this.timeouts = new Timeouts(agenda);
    }

    /** Starts the requests. */
    public void start() {
        load.onChange(this::follow);
        follow();
    }

    Agenda agenda() {
        return agenda;
    }

    ClientNature nature() {
        return nature;
    }

    Ledger ledger() {
        return ledger;
    }

    Callee entry() {
        return entry;
    }

    Timeouts timeouts() {
        return timeouts;
    }

    private void follow() {
        // Arrivals have no memory: after a change of load the next one is simply drawn anew.
        present = new Arrivals(nature.requestsPerSecond() * load.factor());
        present.scheduleNext();
    }

    /** The arrivals of one rate; they end when the load changes. */
    private final class Arrivals implements Runnable {
        private final double perSecond;

        Arrivals(double perSecond) {
            this.perSecond = perSecond;
        }

        @Override
        public void run() {
            if (present == this) {
                scheduleNext();
                new ClientCall(Client.this, ledger.submit()).send();
            }
        }

        private void scheduleNext() {
            if (perSecond > 0) {
                double gap = -Math.log(1 - arrivals.nextDouble()) / perSecond;
                agenda.afterNanos((long) (gap * NANOS_PER_SECOND), this);
            }
        }
    }
}
