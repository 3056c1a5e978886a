package dev.gameday.rehearsal.flow;

import dev.gameday.rehearsal.flow.Telemetry.Gauge;
import dev.gameday.rehearsal.flow.Telemetry.MetricName;
import java.util.Map;

/** Counts what becomes of the orders and reports it as the metrics of namespace TradeFlow. */
final class OrderLedger {
    private static final String NAMESPACE = "TradeFlow";
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Agenda agenda;
    private final Gauge orderAccepted;
    private final Gauge acknowledgeLatency;
    private final Gauge clientAttempts;
    private final Gauge riskCheckAttempts;
    private final Gauge riskCheckSucceeded;
    private final Gauge riskCheckAttemptsPerOrder;
    private final Gauge pricingFirstAttemptFailed;
    private final Gauge orderRouteTime;
    private final Gauge duplicateExecution;
    private final Gauge orderLost;
    private final Gauge syncLag;
    private long submitted;
    private long accepted;
    private long rejected;
    private long routed;
    private long lost;
    private long duplicates;

    OrderLedger(Agenda agenda, Telemetry telemetry) {
        this.agenda = agenda;
        orderAccepted = gauge(telemetry, "OrderAccepted", "None");
        acknowledgeLatency = gauge(telemetry, "AcknowledgeLatency", "Milliseconds");
        clientAttempts = gauge(telemetry, "ClientAttempts", "Count");
        riskCheckAttempts = gauge(telemetry, "RiskCheckAttempts", "Count");
        riskCheckSucceeded = gauge(telemetry, "RiskCheckSucceeded", "None");
        riskCheckAttemptsPerOrder = gauge(telemetry, "RiskCheckAttemptsPerOrder", "Count");
        pricingFirstAttemptFailed = gauge(telemetry, "PricingFirstAttemptFailed", "None");
        orderRouteTime = gauge(telemetry, "OrderRouteTime", "Seconds");
        duplicateExecution = gauge(telemetry, "DuplicateExecution", "Count");
        orderLost = gauge(telemetry, "OrderLost", "Count");
        syncLag = gauge(telemetry, "SyncLag", "Seconds");
    }

    FlowTotals totals() {
        return new FlowTotals(submitted, accepted, rejected, routed, lost, duplicates);
    }

    Order submit() {
        return new Order(++submitted, agenda.nanos());
    }

    /** An order that no client submitted: somebody put it into the queue, so it is number 0. */
    Order foreign() {
        Order order = new Order(0, agenda.nanos());
        order.messageAdded(agenda.nanos());
        return order;
    }

    void accept(Order order, int attempts) {
        accepted++;
        order.accept();
        orderAccepted.record(1);
        acknowledgeLatency.record((agenda.nanos() - order.submittedNanos()) / NANOS_PER_MILLI);
        settle(order, attempts);
        checkLoss(order);
    }

    void reject(Order order, int attempts) {
        rejected++;
        orderAccepted.record(0);
        settle(order, attempts);
    }

    void riskCheckEnded(int attempts, boolean succeeded) {
        riskCheckAttempts.record(attempts);
        riskCheckSucceeded.record(succeeded ? 1 : 0);
    }

    void pricingFirstAttempted(boolean connected) {
        pricingFirstAttemptFailed.record(connected ? 0 : 1);
    }

    void route(Order order) {
        if (order.isRouted()) {
            duplicates++;
            duplicateExecution.record(1);
            return;
        }
        routed++;
        order.route();
        duplicateExecution.record(0);
        orderLost.record(0);
        orderRouteTime.record((agenda.nanos() - order.queuedNanos()) / NANOS_PER_SECOND);
    }

    /** One of the order's messages was deleted from its queue. */
    void messageDeleted(Order order) {
        order.messageRemoved();
        checkLoss(order);
    }

    void synced(long writtenNanos) {
        syncLag.record((agenda.nanos() - writtenNanos) / NANOS_PER_SECOND);
    }

    private void settle(Order order, int attempts) {
        clientAttempts.record(attempts);
        riskCheckAttemptsPerOrder.record(order.riskCheckAttempts());
    }

    private void checkLoss(Order order) {
        if (order.isNewlyLost()) {
            lost++;
            orderLost.record(1);
        }
    }

    private static Gauge gauge(Telemetry telemetry, String name, String unit) {
        return telemetry.gauge(new MetricName(NAMESPACE, name, Map.of(), unit));
    }
}
