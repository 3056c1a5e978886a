package dev.gameday.catalog.metric;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;

/**
 * Port: makes one call of a canary. A call that fails as a customer's could (an error, a throttle, no answer in time) is a
 * result; trouble is what keeps it from being made at all, as a missing permission. Safe for many threads.
 */
@FunctionalInterface
public interface CanaryCaller {
    /** Where nobody can be called. */
    CanaryCaller NONE = call ->
            Outcome.failed(new Trouble(Trouble.Kind.REFUSED, call.canary().label() + " can't be called from here"));

    /** Makes it, and waits for the answer no longer than the canary's timeout. */
    Outcome<Canary.Result> call(CanaryCall call);
}
