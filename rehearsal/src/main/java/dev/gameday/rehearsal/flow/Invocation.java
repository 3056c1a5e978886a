package dev.gameday.rehearsal.flow;

import dev.gameday.rehearsal.flow.Surroundings.Settings;
import dev.gameday.rehearsal.flow.Surroundings.Zone;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One invocation of a function in one execution environment, from its start to its answer. Its handler moves on only
 * through {@link #after} and {@link #awaitAnswer}, which end it at the function's timeout; an injected delay counts.
 */
final class Invocation {
    private static final long PREVENTED_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long KILL_NANOS = TimeUnit.MILLISECONDS.toNanos(150);
    private static final Outcome OUT_OF_MEMORY =
            new Outcome.Failed("Runtime.ExitError", "Runtime exited with error: signal: killed");

    private final LambdaFunction function;
    private final Environment environment;
    private final Settings settings;
    private final Effects effects;
    private final Work work;
    private final long initNanos;
    private long startNanos;
    private long deadlineNanos;
    private boolean deadlineArmed;
    private boolean over;

    Invocation(
            LambdaFunction function,
            Environment environment,
            Settings settings,
            Effects effects,
            long initNanos,
            Work work) {
        this.function = function;
        this.environment = environment;
        this.settings = settings;
        this.effects = effects;
        this.initNanos = initNanos;
        this.work = work;
    }

    void begin() {
        startNanos = function.nanos();
        deadlineNanos = startNanos + settings.timeout().toNanos();
        function.gauges().invoked();
        if (settings.memoryMegabytes() < function.kind().usedMegabytes()) {
            after(KILL_NANOS, () -> end(OUT_OF_MEMORY));
        } else if (effects.delayNanos() > 0) {
            after(effects.delayNanos(), this::handle);
        } else {
            handle();
        }
    }

    boolean isOver() {
        return over;
    }

    Zone zone() {
        return environment.zone();
    }

    /** How much longer the function's own work takes with its present memory. */
    double slowdown() {
        return function.kind().slowdown(settings.memoryMegabytes());
    }

    /** Goes on with {@code step} after that time, or times out if the deadline comes first. */
    void after(long nanos, Runnable step) {
        long now = function.nanos();
        if (now + nanos >= deadlineNanos) {
            function.agenda().afterNanos(deadlineNanos - now, this::timeOut);
        } else {
            function.agenda().afterNanos(nanos, step);
        }
    }

    /** The handler waits for another service, for the deadline at most. */
    void awaitAnswer() {
        if (!deadlineArmed) {
            deadlineArmed = true;
            function.agenda().afterNanos(deadlineNanos - function.nanos(), this::timeOut);
        }
    }

    void succeed() {
        Outcome replacement = effects.replacement();
        if (replacement == null) {
            end(Outcome.Succeeded.INSTANCE);
        } else {
            replace(replacement);
        }
    }

    void fail(String errorType, String message) {
        end(new Outcome.Failed(errorType, message));
    }

    /** How this invocation will end, if nothing but {@code direct} is its work. */
    DirectInvocation foretell(DirectWork direct) {
        Outcome replacement = effects.replacement();
        boolean isKilled = settings.memoryMegabytes() < function.kind().usedMegabytes();
        Outcome outcome;
        long nanos;
        if (isKilled) {
            nanos = KILL_NANOS;
            outcome = OUT_OF_MEMORY;
        } else if (replacement != null && !effects.handlerRuns()) {
            nanos = effects.delayNanos() + PREVENTED_NANOS;
            outcome = replacement;
        } else {
            Handler.Run run = direct.run(this);
            Outcome unfailed = replacement == null ? Outcome.Succeeded.INSTANCE : replacement;
            nanos = effects.delayNanos() + run.nanos();
            outcome = run.failure().<Outcome>map(failure -> failure).orElse(unfailed);
        }
        if (nanos >= settings.timeout().toNanos()) {
            nanos = settings.timeout().toNanos();
            outcome = new Outcome.TimedOut(settings.timeout());
        }
        return new DirectInvocation(outcome, Duration.ofNanos(nanos), Duration.ofNanos(initNanos));
    }

    private void handle() {
        Outcome replacement = effects.replacement();
        if (replacement == null || effects.handlerRuns()) {
            work.begin(this);
        } else {
            after(PREVENTED_NANOS, () -> replace(replacement));
        }
    }

    private void replace(Outcome replacement) {
        environment.extension().logReplacement();
        end(replacement);
    }

    private void timeOut() {
        if (!over) {
            end(new Outcome.TimedOut(settings.timeout()));
        }
    }

    private void end(Outcome outcome) {
        over = true;
        function.ended(environment, outcome, function.nanos() - startNanos, initNanos, settings.memoryMegabytes());
        work.ended(outcome);
    }
}
