package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Mechanism.Load;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.load.LoadChange;
import dev.gameday.catalog.load.LoadDriver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Multiplies the load of a flow's clients through a driver, under the injection's label. It makes no AWS call and never
 * touches a change of load that others made. The driver ends the change by itself when its time is over.
 */
public final class LoadInjector implements FaultInjector {
    private static final String ID = "id";
    private static final String FACTOR = "factor";
    private static final String DURATION = "duration";

    private final LoadDriver driver;

    /** Works through this driver. */
    public LoadInjector(LoadDriver driver) {
        this.driver = driver;
    }

    @Override
    public List<String> calls(Injection injection) {
        return List.of();
    }

    @Override
    public Outcome<Undo> prepare(Injection injection, Instant now) {
        if (injection.targets().size() != 1) {
            return Refusal.because("a change of load hits the clients of one flow, not "
                    + injection.targets().size());
        }
        String id = injection.id().label();
        return driver.present(id)
                .then(present -> present.isPresent()
                        ? Refusal.because("the change of load " + id + " is there already; end it first")
                        : Outcome.done(undo(injection, id, now)));
    }

    private Undo undo(Injection injection, String id, Instant now) {
        String factor = String.valueOf(
                Double.parseDouble(injection.fill(((Load) injection.fault().mechanism()).factor())));
        return new Undo(
                injection.id(),
                injection.fault().mechanism().kind(),
                Map.of(ID, id, FACTOR, factor, DURATION, injection.duration().toString()),
                "End the change of load %s (× %s) of %s."
                        .formatted(id, factor, injection.targets().get(0).name()),
                driver.byHand(id),
                Optional.of(now.plus(injection.duration())));
    }

    @Override
    public Outcome<ControlState> inject(Injection injection, Undo undo) {
        return driver.raise(undo.fact(ID), Double.parseDouble(undo.fact(FACTOR)), Duration.parse(undo.fact(DURATION)))
                .map(change -> state(undo, Optional.of(change)));
    }

    @Override
    public Outcome<ControlState> status(Undo undo) {
        return driver.present(undo.fact(ID)).map(present -> state(undo, present));
    }

    @Override
    public Outcome<ControlState> remove(Undo undo) {
        return driver.remove(undo.fact(ID)).map(present -> state(undo, present));
    }

    private static ControlState state(Undo undo, Optional<LoadChange> present) {
        Map<String, String> references = Map.of("load", undo.fact(ID));
        return present.map(change -> new ControlState(
                        Presence.ACTIVE,
                        "load × " + change.factor() + " until " + change.until(),
                        references,
                        Optional.empty()))
                .orElseGet(() -> new ControlState(
                        Presence.GONE, "there is no such change of load", references, Optional.empty()));
    }
}
