package dev.gameday.runbook.sketch;

import dev.gameday.catalog.Fault;
import dev.gameday.runbook.Proof;
import dev.gameday.runbook.SteadyState;
import dev.gameday.runbook.StopCondition;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The answers that a runbook with one injection is written from. {@code target} and {@code zone} are logical names. */
public record Sketch(
        String id,
        String title,
        String claim,
        Fault fault,
        String target,
        Optional<String> zone,
        Map<String, String> arguments,
        Duration duration,
        List<SteadyState> steadyState,
        StopCondition stop,
        Proof proof) {
    public Sketch {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
        steadyState = List.copyOf(steadyState);
        if (steadyState.isEmpty()) {
            throw new IllegalArgumentException("a runbook without a steady state can't be judged");
        }
    }
}
