package dev.gameday.rehearsal.flow.run;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.Timeouts;
import dev.gameday.rehearsal.flow.request.Request;

/**
 * One call of a handler's run: attempts, until one is good or all are used up. The last attempt outlives a run that was
 * killed, but starts no other.
 */
public final class Call implements Caller, Runnable, Timeouts.Waiting {
    private static final int NONE = -1;

    private final CallStep step;
    private final Execution caller;
    private final Agenda agenda;
    private int attempts;
    private int awaited = NONE;
    private long wakeNanos = NONE;
    private boolean connecting;

    Call(CallStep step, Execution caller) {
        this.step = step;
        this.caller = caller;
        this.agenda = caller.agenda();
    }

    /** The run that calls. */
    public Execution caller() {
        return caller;
    }

    void attempt() {
        int number = attempts++;
        awaited = number;
        Request request = caller.request();
        if (request != null) {
            step.gauges().attempted(request);
        }
        step.setTimeout(this, number);
        step.send(this, number);
    }

    /** Nobody answers the connection of the present attempt, which fails after that time. */
    public void failToConnect(long nanos) {
        if (attempts == 1) {
            step.gauges().firstAttempted(false);
        }
        connecting = true;
        wakeAfter(nanos);
    }

    @Override
    public void answered(int attempt, boolean isGood) {
        if (attempt == awaited && !caller.isOver()) {
            awaited = NONE;
            if (attempt == 0) {
                step.gauges().firstAttempted(isGood);
            }
            ended(isGood);
        }
    }

    @Override
    public void run() {
        if (agenda.nanos() != wakeNanos || caller.isOver()) {
            return;
        }
        wakeNanos = NONE;
        if (connecting) {
            connecting = false;
            awaited = NONE;
            ended(false);
        } else {
            attempt();
        }
    }

    @Override
    public boolean isWaiting(int attempt) {
        return attempt == awaited && !caller.isOver();
    }

    @Override
    public void timedOut(int attempt) {
        boolean isToldAlready = connecting;
        connecting = false;
        wakeNanos = NONE;
        awaited = NONE;
        if (attempt == 0 && !isToldAlready) {
            step.gauges().firstAttempted(false);
        }
        ended(false);
    }

    /** The run that called is over; to the flow that is a call that failed. */
    void abandoned() {
        step.gauges().ended(attempts, false);
    }

    private void ended(boolean isGood) {
        if (!isGood && attempts < step.attempts()) {
            long wait = step.nanosAfter(attempts - 1);
            if (wait == 0) {
                attempt();
            } else {
                wakeAfter(wait);
            }
            return;
        }
        step.gauges().ended(attempts, isGood);
        caller.callEnded();
        if (isGood) {
            caller.proceed();
        } else {
            caller.fail(step.errorType(), step.failureMessage());
        }
    }

    private void wakeAfter(long nanos) {
        wakeNanos = agenda.nanos() + nanos;
        agenda.afterNanos(nanos, this);
    }
}
