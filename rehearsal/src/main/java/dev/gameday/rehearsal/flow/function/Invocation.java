package dev.gameday.rehearsal.flow.function;

import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.flow.Surroundings.Zone;
import dev.gameday.rehearsal.flow.fault.Effects;
import dev.gameday.rehearsal.flow.request.Request;
import dev.gameday.rehearsal.flow.run.Execution;
import dev.gameday.rehearsal.flow.run.Step;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One invocation of a function, from its admission to its answer. The function's timeout ends it, and an injected delay
 * counts. What it was invoked for, and by whom, is its subclass's.
 */
public abstract class Invocation extends Execution {
    private static final long PREVENTED_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long KILL_NANOS = TimeUnit.MILLISECONDS.toNanos(150);
    private static final long THROTTLE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final Outcome OUT_OF_MEMORY =
            new Outcome.Failed("Runtime.ExitError", "Runtime exited with error: signal: killed");

    private final LambdaFunction function;
    private Phase phase = Phase.ADMITTED;
    private @Nullable Environment environment;
    private Sizing sizing;
    private Effects effects = Effects.NONE;
    private long initNanos;
    private long startNanos;

    /** An invocation of the function that has yet to be admitted. */
    protected Invocation(LambdaFunction function) {
        this(function, function.steps());
    }

    /** An invocation whose handler does something else than the function's. */
    Invocation(LambdaFunction function, Step[] steps) {
        super(function.agenda(), steps);
        this.function = function;
        this.sizing = function.sizing();
    }

    private enum Phase {
        ADMITTED,
        THROTTLED,
        KILLED,
        DELAYED,
        PREVENTED,
        HANDLING
    }

    /** The caller gets the answer; exactly once, whether or not the handler ran. */
    protected abstract void answered(Outcome outcome);

    /** The handler begins: with the first step, if its event can be read. */
    protected void handle() {
        proceed();
    }

    @Override
    public @Nullable Request request() {
        return null;
    }

    @Override
    public final Zone zone() {
        return placed().zone();
    }

    @Override
    public final double slowdown() {
        return sizing.slowdown();
    }

    @Override
    protected void finished() {
        succeed();
    }

    /** Ends the invocation well, unless a fault replaces its answer. */
    protected final void succeed() {
        Outcome replacement = effects.replacement();
        if (replacement == null) {
            end(Outcome.Succeeded.INSTANCE);
        } else {
            replace(replacement);
        }
    }

    @Override
    public void fail(String errorType, String message) {
        end(new Outcome.Failed(errorType, message));
    }

    @Override
    protected final void timeOut() {
        end(new Outcome.TimedOut(sizing.settings().timeout()));
    }

    /** Nothing was free: the caller hears it a little later. */
    final void throttle() {
        phase = Phase.THROTTLED;
        after(THROTTLE_NANOS);
    }

    /** Runs in that environment, after its start if it is cold. */
    final void admit(Environment free, Sizing present, Effects drawn, long init) {
        environment = free;
        sizing = present;
        effects = drawn;
        initNanos = init;
        if (init == 0) {
            begin();
        } else {
            after(init);
        }
    }

    @Override
    protected final void resume() {
        switch (phase) {
            case HANDLING -> super.resume();
            case ADMITTED -> begin();
            case DELAYED -> arrive();
            case KILLED -> end(OUT_OF_MEMORY);
            case PREVENTED -> succeed();
            case THROTTLED -> {
                close();
                answered(Outcome.Throttled.INSTANCE);
            }
        }
    }

    private void begin() {
        startNanos = agenda().nanos();
        endAt(startNanos + sizing.timeoutNanos(), function.isCalling() ? function.deadlines() : null);
        function.gauges().invoked();
        if (sizing.isTooSmall()) {
            phase = Phase.KILLED;
            after(KILL_NANOS);
        } else if (effects.delayNanos() > 0) {
            phase = Phase.DELAYED;
            after(effects.delayNanos());
        } else {
            arrive();
        }
    }

    private void arrive() {
        if (effects.handlerRuns()) {
            phase = Phase.HANDLING;
            handle();
        } else {
            phase = Phase.PREVENTED;
            after(PREVENTED_NANOS);
        }
    }

    private void replace(Outcome replacement) {
        if (effects.told()) {
            placed().extension().logReplacement();
        }
        end(replacement);
    }

    private void end(Outcome outcome) {
        close();
        function.ended(placed(), outcome, agenda().nanos() - startNanos, initNanos, sizing);
        answered(outcome);
    }

    private Environment placed() {
        Environment present = environment;
        if (present == null) {
            throw new IllegalStateException("the invocation has no environment yet");
        }
        return present;
    }

    final Sizing sizing() {
        return sizing;
    }

    final Effects effects() {
        return effects;
    }

    final long initNanos() {
        return initNanos;
    }

    static long killNanos() {
        return KILL_NANOS;
    }

    static long preventedNanos() {
        return PREVENTED_NANOS;
    }

    static Outcome outOfMemory() {
        return OUT_OF_MEMORY;
    }
}
