package dev.gameday.shell.cast;

import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.RunEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which events a viewer of a cast may want to jump to, and what they are called there. */
final class Markers {
    private static final Map<Class<?>, Function<GameDayEvent, String>> LABELS = new HashMap<>();

    static {
        label(RunEvent.StepStarted.class, e -> "step " + e.step());
        label(FaultEvent.InjectionRequested.class, e -> "inject " + e.step());
        label(FaultEvent.EffectProven.class, e -> "effect of " + e.step());
        label(ObservationEvent.StopConditionTripped.class, e -> "stop condition " + e.id());
        label(RunEvent.HaltRequested.class, e -> "halt: " + e.reason());
        label(FaultEvent.FaultRemoved.class, e -> "removed " + e.step());
        label(RunEvent.VerdictReached.class, e -> "verdict " + e.verdict());
    }

    private Markers() {}

    static Optional<String> label(GameDayEvent event) {
        return Optional.ofNullable(LABELS.get(event.getClass())).map(label -> label.apply(event));
    }

    private static <E extends GameDayEvent> void label(Class<E> kind, Function<E, String> label) {
        LABELS.put(kind, event -> label.apply(kind.cast(event)));
    }
}
