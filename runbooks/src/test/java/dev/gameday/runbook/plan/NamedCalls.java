package dev.gameday.runbook.plan;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Undo;
import java.time.Instant;
import java.util.List;

/** An injector that names the calls that it would make and refuses to make any: planning must never act. */
final class NamedCalls implements FaultInjector {
    @Override
    public List<String> calls(Injection injection) {
        return List.of("trial:Start " + injection.fault().id(), "trial:Stop");
    }

    @Override
    public Outcome<Undo> prepare(Injection injection, Instant now) {
        throw new IllegalStateException("planning must not act");
    }

    @Override
    public Outcome<ControlState> inject(Injection injection, Undo undo) {
        throw new IllegalStateException("planning must not act");
    }

    @Override
    public Outcome<ControlState> status(Undo undo) {
        throw new IllegalStateException("planning must not act");
    }

    @Override
    public Outcome<ControlState> remove(Undo undo) {
        throw new IllegalStateException("planning must not act");
    }
}
