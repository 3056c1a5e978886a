package dev.gameday.rehearsal.flow;

import dev.gameday.rehearsal.flow.Surroundings.Permission;
import dev.gameday.rehearsal.flow.Surroundings.Zone;
import org.jspecify.annotations.Nullable;

/** One intake invocation on its way: own work, pricing, risk check, queue. It fails at the first that fails for good. */
final class IntakeRun implements Work {
    static final String PRICING_ERROR = "PricingUnavailable";
    static final String PRICING_MESSAGE = "pricing: connect timed out after 1 s, 2 attempts";
    static final String RISK_ERROR = "RiskCheckFailed";
    static final String RISK_MESSAGE = "risk-check failed in 3 attempts";

    private final Intake intake;
    private final ClientAttempt attempt;
    private @Nullable Invocation invocation;
    private @Nullable RiskCheckCall openCall;
    private int pricingAttempts;

    IntakeRun(Intake intake, ClientAttempt attempt) {
        this.intake = intake;
        this.attempt = attempt;
    }

    @Override
    public void begin(Invocation started) {
        invocation = started;
        started.after(intake.ownWorkNanos(started.slowdown()), this::callPricing);
    }

    @Override
    public void ended(Outcome outcome) {
        RiskCheckCall killed = openCall;
        if (killed != null) {
            // The invocation's timeout ended the call, too; to the flow that is a call that failed.
            intake.ledger().riskCheckEnded(killed.attempts(), false);
        }
        attempt.answered(outcome);
    }

    Order order() {
        return attempt.order();
    }

    boolean isOver() {
        return running().isOver();
    }

    void riskChecked() {
        closeCall(true);
        running().after(Intake.SEND_NANOS, this::enqueue);
    }

    void riskCheckFailed() {
        closeCall(false);
        running().fail(RISK_ERROR, RISK_MESSAGE);
    }

    private void callPricing() {
        Zone zone = running().zone();
        int number = pricingAttempts++;
        boolean connects = intake.surroundings().connects(zone, intake.pricing().pick(zone, number));
        if (number == 0) {
            intake.ledger().pricingFirstAttempted(connects);
        }
        if (connects) {
            running().after(intake.pricing().answerNanos(), this::callRiskCheck);
        } else {
            running().after(Intake.CONNECT_TIMEOUT_NANOS, this::pricingTimedOut);
        }
    }

    private void pricingTimedOut() {
        if (pricingAttempts < Pricing.ATTEMPTS) {
            callPricing();
        } else {
            running().fail(PRICING_ERROR, PRICING_MESSAGE);
        }
    }

    private void callRiskCheck() {
        Permission permission = FlowCall.INVOKE_RISK_CHECK.permission(intake.surroundings());
        if (!permission.allowed()) {
            running().fail(FlowCall.ACCESS_DENIED, permission.message());
        } else if (intake.surroundings().reaches(running().zone(), "lambda")) {
            running().awaitAnswer();
            RiskCheckCall call = new RiskCheckCall(intake, this);
            openCall = call;
            call.attempt();
        } else {
            failToConnect(FlowCall.INVOKE_RISK_CHECK);
        }
    }

    private void enqueue() {
        Permission permission = FlowCall.SEND_ORDER.permission(intake.surroundings());
        if (!permission.allowed()) {
            running().fail(FlowCall.ACCESS_DENIED, permission.message());
        } else if (intake.surroundings().reaches(running().zone(), "sqs")) {
            intake.orders().send(order());
            running().succeed();
        } else {
            failToConnect(FlowCall.SEND_ORDER);
        }
    }

    private void failToConnect(FlowCall call) {
        running()
                .after(
                        Intake.CONNECT_TIMEOUT_NANOS,
                        () -> running().fail(FlowCall.CONNECT_TIMEOUT, call.connectTimeoutMessage()));
    }

    private void closeCall(boolean succeeded) {
        RiskCheckCall call = openCall;
        if (call != null) {
            openCall = null;
            intake.ledger().riskCheckEnded(call.attempts(), succeeded);
        }
    }

    private Invocation running() {
        Invocation present = invocation;
        if (present == null) {
            throw new IllegalStateException("the handler has not begun");
        }
        return present;
    }
}
