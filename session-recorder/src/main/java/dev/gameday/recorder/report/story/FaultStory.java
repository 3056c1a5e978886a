package dev.gameday.recorder.report.story;

import dev.gameday.catalog.Undo;
import dev.gameday.runbook.event.FaultEvent.RemovalGivenUp;
import dev.gameday.runbook.plan.PlannedInjection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What became of one injection. {@code references} are the ids that AWS gave; {@code failure} is what went wrong with
 * starting it; {@code unproven} is what was waited for in vain; {@code givenUp} is there only if it was not removed later.
 */
public record FaultStory(
        String step,
        Optional<PlannedInjection> planned,
        Optional<Undo> undo,
        Clocks clocks,
        Map<String, String> references,
        Optional<String> evidence,
        Optional<String> unproven,
        Optional<String> failure,
        Optional<RemovalGivenUp> givenUp) {
    public FaultStory {
        references = java.util.Collections.unmodifiableMap(new TreeMap<>(references));
    }
}
