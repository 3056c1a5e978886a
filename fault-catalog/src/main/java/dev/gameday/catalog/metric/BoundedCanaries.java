package dev.gameday.catalog.metric;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the calls of each canary of each run, and makes no more of them than the run's plan allows. */
public final class BoundedCanaries implements CanaryCaller {
    private final CanaryCaller caller;
    private final Map<Counted, Long> calls = new ConcurrentHashMap<>();

    /** Calls through that caller. */
    public BoundedCanaries(CanaryCaller caller) {
        this.caller = caller;
    }

    private record Counted(String session, String name) {}

    @Override
    public Outcome<Canary.Result> call(CanaryCall call) {
        long made = calls.merge(new Counted(call.session(), call.name()), 1L, Long::sum);
        return made > call.most()
                ? Outcome.failed(new Trouble(
                        Trouble.Kind.REFUSED,
                        "%s was called %d times, which is enough for one run"
                                .formatted(call.canary().label(), call.most())))
                : caller.call(call);
    }
}
