package dev.gameday.rehearsal.flow.function;

import dev.gameday.rehearsal.flow.DirectInvocation;
import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.flow.run.Execution;
import dev.gameday.rehearsal.flow.run.Foresight;
import dev.gameday.rehearsal.flow.run.Step;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A direct invocation: the handler's run, computed once and then lived through. */
final class ForetoldInvocation extends Invocation {
    private static final Step[] LIVING = {new Living()};

    private final LambdaFunction function;
    private @Nullable Foresight foresight;

    ForetoldInvocation(LambdaFunction function) {
        super(function, LIVING);
        this.function = function;
    }

    /** How this invocation, which was admitted, will end. */
    DirectInvocation foretell() {
        Outcome replacement = effects().replacement();
        Outcome outcome;
        long nanos;
        if (sizing().isTooSmall()) {
            nanos = killNanos();
            outcome = outOfMemory();
        } else if (replacement != null && !effects().handlerRuns()) {
            nanos = effects().delayNanos() + preventedNanos();
            outcome = replacement;
        } else {
            Foresight known = foresight();
            Outcome failure = known.failure();
            nanos = effects().delayNanos() + known.nanos();
            outcome = failure != null ? failure : replacement != null ? replacement : Outcome.Succeeded.INSTANCE;
        }
        if (nanos >= sizing().timeoutNanos()) {
            nanos = sizing().timeoutNanos();
            outcome = new Outcome.TimedOut(sizing().settings().timeout());
        }
        return new DirectInvocation(outcome, Duration.ofNanos(nanos), Duration.ofNanos(initNanos()));
    }

    @Override
    protected void answered(Outcome outcome) {
        // The caller had its answer when it called.
    }

    private Foresight foresight() {
        Foresight known = foresight;
        if (known == null) {
            known = Foresight.of(function.steps(), zone(), slowdown());
            foresight = known;
        }
        return known;
    }

    /** Takes as long as was foretold, and ends as was foretold. */
    private static final class Living extends Step {
        @Override
        protected void take(Execution execution) {
            execution.after(((ForetoldInvocation) execution).foresight().nanos());
        }

        @Override
        protected void resume(Execution execution) {
            Outcome.Failed failure =
                    ((ForetoldInvocation) execution).foresight().failure();
            if (failure == null) {
                execution.proceed();
            } else {
                execution.fail(failure.errorType(), failure.message());
            }
        }

        @Override
        protected void foresee(Foresight foresight) {
            throw new IllegalStateException("what is foretold is not foretold again");
        }
    }
}
