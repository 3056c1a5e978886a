package dev.gameday.rehearsal.flow.run;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.Surroundings.Zone;
import dev.gameday.rehearsal.flow.Timeouts;
import dev.gameday.rehearsal.flow.request.Request;
import org.jspecify.annotations.Nullable;

/**
 * One run of a handler's steps in one place: an invocation of a function or a request that a service serves. It stands
 * in the agenda itself, with one time it waits for at most, and ends at its deadline if it has one.
 */
public abstract class Execution implements Runnable, Timeouts.Waiting {
    private static final long NO_DEADLINE = Long.MAX_VALUE;

    private final Agenda agenda;
    private final Step[] steps;
    private int position;
    private long verified;
    private long deadlineNanos = NO_DEADLINE;
    private boolean over;
    private @Nullable Call openCall;
    private @Nullable Failure pending;

    /** A run of these steps that has not begun. */
    protected Execution(Agenda agenda, Step[] steps) {
        this.agenda = agenda;
        this.steps = steps;
    }

    private record Failure(String errorType, String message) {}

    /** Where it runs. */
    public abstract Zone zone();

    /** How much longer its own work takes here than at home. */
    public abstract double slowdown();

    /** The request that it works for; null if it works for none or for many at once. */
    public abstract @Nullable Request request();

    /** All steps are through. */
    protected abstract void finished();

    /** Ends the run with an error. */
    public abstract void fail(String errorType, String message);

    /** The deadline has come. */
    protected abstract void timeOut();

    /** Takes the next step, or finishes after the last. */
    public final void proceed() {
        if (position < steps.length) {
            steps[position++].take(this);
        } else {
            finished();
        }
    }

    /** Begins again with the first step, for something else. */
    protected final void startOver() {
        position = 0;
        proceed();
    }

    /** Goes on with the present step after that time, or times out if the deadline comes first. */
    public final void after(long nanos) {
        agenda.afterNanos(Math.min(nanos, deadlineNanos - agenda.nanos()), this);
    }

    /** Fails after that time, unless the deadline comes first. */
    public final void failAfter(long nanos, String errorType, String message) {
        pending = new Failure(errorType, message);
        after(nanos);
    }

    @Override
    public final void run() {
        if (over) {
            return;
        }
        Failure failure = pending;
        if (agenda.nanos() >= deadlineNanos) {
            timeOut();
        } else if (failure != null) {
            pending = null;
            fail(failure.errorType, failure.message);
        } else {
            resume();
        }
    }

    /** The time that this run waited for is over. */
    protected void resume() {
        steps[position - 1].resume(this);
    }

    /** Whether the run has ended, whatever it still had open. */
    public final boolean isOver() {
        return over;
    }

    /** Now is over for good; a call that is open is abandoned, though what it started goes on. */
    protected final void close() {
        over = true;
        Call call = openCall;
        if (call != null) {
            openCall = null;
            call.abandoned();
        }
    }

    /**
     * Sets when this run ends whatever it does. A run that may wait for others needs {@code timeouts} to be told; one
     * that only works knows its deadline in advance.
     */
    protected final void endAt(long nanos, @Nullable Timeouts timeouts) {
        deadlineNanos = nanos;
        if (timeouts != null) {
            timeouts.add(this, 0, nanos);
        }
    }

    /** Waits for a call's end. */
    final void await(Call call) {
        openCall = call;
    }

    /** The open call has ended. */
    final void callEnded() {
        openCall = null;
    }

    @Override
    public final boolean isWaiting(int tag) {
        return !over;
    }

    @Override
    public final void timedOut(int tag) {
        timeOut();
    }

    /** Whether the present step's permission and connection were found good before, in this run. */
    final boolean isVerified() {
        return (verified & 1L << position) != 0;
    }

    /** What was found good holds for the rest of this run, as AWS keeps an authorization for a while. */
    final void verify() {
        verified |= 1L << position;
    }

    /** The agenda. */
    protected final Agenda agenda() {
        return agenda;
    }
}
