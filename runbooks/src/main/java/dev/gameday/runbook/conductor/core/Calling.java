package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.metric.Canary;
import dev.gameday.catalog.metric.CanaryCall;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.plan.Plan;
import java.time.Instant;
import java.util.List;

/**
 * Has the plan's canaries called, each at its own times, and makes samples of what comes of it. A call at the end of a period
 * stands for that period, so that a failure is judged as soon as it is known.
 */
final class Calling {
    private final Plan plan;
    private final Watching watching;

    Calling(Plan plan, Watching watching) {
        this.plan = plan;
        this.watching = watching;
    }

    void begin(Draft draft) {
        plan.canaries().forEach((name, canary) -> draft.wakeAt(next(draft, canary), new Command.CanaryDue(name)));
    }

    void due(Draft draft, String name) {
        Canary canary = plan.canaries().get(name);
        if (canary != null) {
            Instant at = next(draft, canary).minus(canary.every());
            CanaryCall call = new CanaryCall(name, canary, plan.session(), plan.calls(canary));
            draft.effect(new Effect.CallCanary(call, at));
            draft.wakeAt(next(draft, canary), new Command.CanaryDue(name));
        }
    }

    /** The next whole multiple of what lies between two calls. */
    private static Instant next(Draft draft, Canary canary) {
        long every = canary.every().toSeconds();
        return Instant.ofEpochSecond((Math.floorDiv(draft.now().getEpochSecond(), every) + 1) * every);
    }

    /** A call that was not answered in time failed; one that could not be made gives no sample. */
    void called(Draft draft, CanaryCall call, Instant at, Outcome<Canary.Result> outcome) {
        Outcome<Canary.Result> known = outcome.match(
                Outcome::done,
                trouble -> trouble.kind() == Trouble.Kind.TIMED_OUT
                        ? Outcome.done(Canary.Result.failed(call.canary()))
                        : Outcome.failed(trouble));
        Watching.readable(draft, "canary " + call.name(), known);
        known.value().ifPresent(result -> watching.judge(draft, samples(call.canary(), at, result)));
    }

    private List<Sample> samples(Canary canary, Instant at, Canary.Result result) {
        return plan.metrics().values().stream()
                .filter(source -> source.canary().filter(canary::equals).isPresent())
                .map(source ->
                        new Sample(source.name(), at.minus(source.period()), source.period(), source.value(result)))
                .toList();
    }
}
