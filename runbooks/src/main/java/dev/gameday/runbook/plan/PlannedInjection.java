package dev.gameday.runbook.plan;

import dev.gameday.catalog.Injection;
import dev.gameday.runbook.Proof;
import java.util.List;

/** One injection of a plan: what is to be done, how its effect is known, and the calls that it will make, in order. */
public record PlannedInjection(Injection injection, Proof proof, List<String> calls) {
    public PlannedInjection {
        calls = List.copyOf(calls);
    }

    /** The step that asks for it. */
    public String step() {
        return injection.id().step();
    }
}
