package dev.gameday.rehearsal.flow;

import dev.gameday.rehearsal.flow.Surroundings.Zone;
import java.util.concurrent.TimeUnit;

/** The order intake: what its invocations share. Its own work takes 200 ms; pricing, risk check and queue follow. */
final class Intake implements Handler {
    /** How long a connection that nobody answers is waited for. */
    static final long CONNECT_TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** How long a message takes to get into the queue. */
    static final long SEND_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private static final int MEDIAN_MILLIS = 200;

    private final LambdaService lambda;
    private final Surroundings surroundings;
    private final Pricing pricing;
    private final RiskCheck riskCheck;
    private final MessageQueue orders;
    private final OrderLedger ledger;
    private final WorkTime workTime;

    Intake(
            LambdaService lambda,
            Surroundings surroundings,
            Pricing pricing,
            RiskCheck riskCheck,
            MessageQueue orders,
            OrderLedger ledger,
            Streams streams) {
        this.lambda = lambda;
        this.surroundings = surroundings;
        this.pricing = pricing;
        this.riskCheck = riskCheck;
        this.orders = orders;
        this.ledger = ledger;
        this.workTime = new WorkTime(MEDIAN_MILLIS, streams.of("order-intake work"));
    }

    /** Invokes the function for a client's attempt, which hears the answer. */
    void submit(ClientAttempt attempt) {
        lambda.invoke(FlowFunction.ORDER_INTAKE, attempt.lane(), new IntakeRun(this, attempt));
    }

    /** An intake that stops before the queue: its own work, its calls, but no order. */
    @Override
    public Run run(Zone zone, double slowdown) {
        long nanos = workTime.draw(slowdown);
        for (int attempt = 0; attempt < Pricing.ATTEMPTS; attempt++) {
            if (surroundings.connects(zone, pricing.pick(zone, attempt))) {
                return riskChecked(nanos + pricing.answerNanos());
            }
            nanos += CONNECT_TIMEOUT_NANOS;
        }
        return Run.failing(nanos, IntakeRun.PRICING_ERROR, IntakeRun.PRICING_MESSAGE);
    }

    private Run riskChecked(long nanosBefore) {
        long nanos = nanosBefore;
        for (int attempt = 0; attempt < RiskCheckCall.ATTEMPTS; attempt++) {
            DirectInvocation check = lambda.invokeDirectly(FlowFunction.RISK_CHECK, riskCheck);
            nanos += check.duration().plus(check.init()).toNanos();
            if (check.outcome().isGood()) {
                return Run.good(nanos);
            }
        }
        return Run.failing(nanos, IntakeRun.RISK_ERROR, IntakeRun.RISK_MESSAGE);
    }

    LambdaService lambda() {
        return lambda;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Pricing pricing() {
        return pricing;
    }

    RiskCheck riskCheck() {
        return riskCheck;
    }

    MessageQueue orders() {
        return orders;
    }

    OrderLedger ledger() {
        return ledger;
    }

    long ownWorkNanos(double slowdown) {
        return workTime.draw(slowdown);
    }
}
