package dev.gameday.rehearsal.flow;

/**
 * One call of the risk check by an intake invocation: up to three attempts with no delay between them, because a
 * function error arrives as HTTP 200 and the SDK does not retry it. The last attempt outlives an intake invocation that
 * was killed, but starts no other.
 */
final class RiskCheckCall implements Work {
    /** The attempts that a call makes. */
    static final int ATTEMPTS = 3;

    private final Intake intake;
    private final IntakeRun caller;
    private int attempts;

    RiskCheckCall(Intake intake, IntakeRun caller) {
        this.intake = intake;
        this.caller = caller;
    }

    void attempt() {
        int lane = attempts++;
        caller.order().riskCheckAttempted();
        intake.lambda().invoke(FlowFunction.RISK_CHECK, lane, this);
    }

    int attempts() {
        return attempts;
    }

    @Override
    public void begin(Invocation invocation) {
        intake.riskCheck().begin(invocation);
    }

    @Override
    public void ended(Outcome outcome) {
        if (caller.isOver()) {
            return;
        }
        if (outcome.isGood()) {
            caller.riskChecked();
        } else if (attempts < ATTEMPTS) {
            attempt();
        } else {
            caller.riskCheckFailed();
        }
    }
}
