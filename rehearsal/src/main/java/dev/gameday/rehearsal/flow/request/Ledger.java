package dev.gameday.rehearsal.flow.request;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.FlowTotals;

/** Counts what becomes of one client's requests and reports it as the flow's own metrics. */
public final class Ledger {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Agenda agenda;
    private final RequestGauges gauges;
    private final boolean isRouting;
    private final int callsCounted;
    private long submitted;
    private long accepted;
    private long rejected;
    private long routed;
    private long lost;
    private long duplicates;

    /** Counts for one client. Without {@code isRouting} a request is done when it is answered, and none can be lost. */
    public Ledger(Agenda agenda, RequestGauges gauges, boolean isRouting) {
        this.agenda = agenda;
        this.gauges = gauges;
        this.isRouting = isRouting;
        this.callsCounted = gauges.callsCounted();
    }

    /** All counts so far. */
    public FlowTotals totals() {
        return new FlowTotals(submitted, accepted, rejected, routed, lost, duplicates);
    }

    /** A new request. */
    public Request submit() {
        return new Request(this, ++submitted, agenda.nanos(), callsCounted);
    }

    /** A request that no client submitted: somebody put it into a queue, so it is number 0. */
    public Request foreign() {
        Request request = new Request(this, 0, agenda.nanos(), callsCounted);
        request.carried(agenda.nanos());
        return request;
    }

    /** The client got its answer, after so many attempts. */
    public void accept(Request request, int attempts) {
        accepted++;
        request.accept();
        gauges.accepted.record(1);
        gauges.latency.record((agenda.nanos() - request.submittedNanos()) / NANOS_PER_MILLI);
        settle(request, attempts);
        checkLoss(request);
    }

    /** The client gave up, after so many attempts. */
    public void reject(Request request, int attempts) {
        rejected++;
        gauges.accepted.record(0);
        settle(request, attempts);
    }

    /** The request reached the table that its client's requests are meant for. */
    public void route(Request request) {
        if (request.isRouted()) {
            duplicates++;
            gauges.duplicate.record(1);
            return;
        }
        routed++;
        request.route();
        gauges.duplicate.record(0);
        gauges.lost.record(0);
        gauges.routeTime.record((agenda.nanos() - request.queuedNanos()) / NANOS_PER_SECOND);
    }

    void checkLoss(Request request) {
        if (isRouting && request.isNewlyLost()) {
            lost++;
            gauges.lost.record(1);
        }
    }

    private void settle(Request request, int attempts) {
        gauges.attempts.record(attempts);
        for (int call = 0; call < callsCounted; call++) {
            gauges.callAttempts[call].record(request.attempts(call));
        }
    }
}
