package dev.gameday.shell.mitigation;

import dev.gameday.catalog.workbench.FunctionSettings;
import dev.gameday.runbook.event.PeopleEvent.MitigationBegun;
import dev.gameday.runbook.event.PeopleEvent.MitigationTakenBack;
import dev.gameday.runbook.event.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The functions that people's changes may have reached and that were not read back as they were deployed since, by name,
 * each as it was deployed. Until {@code settled} a change may still be on its way.
 */
public record Touched(Map<String, FunctionSettings> functions, Instant settled) {
    /** After this long without a usable answer, a call is no longer on its way. */
    static final Duration ANSWER_DEADLINE = Duration.ofSeconds(60);

    public Touched {
        functions = Collections.unmodifiableMap(new TreeMap<>(functions));
    }

    /** As a record tells it; whether the last changes were answered doesn't count, as their console may be gone. */
    public static Touched in(Collection<Recorded> events) {
        Map<String, FunctionSettings> functions = new TreeMap<>();
        Instant settled = Instant.MIN;
        for (Recorded recorded : events) {
            if (recorded.event() instanceof MitigationBegun begun) {
                begun.deployed().forEach(function -> functions.putIfAbsent(function.name(), function));
                Instant answered = recorded.at().plus(ANSWER_DEADLINE);
                settled = answered.isAfter(settled) ? answered : settled;
            } else if (recorded.event() instanceof MitigationTakenBack back && back.done()) {
                functions.remove(back.action());
            }
        }
        return new Touched(functions, settled);
    }

    /** Whether there is nothing to take back. */
    public boolean isEmpty() {
        return functions.isEmpty();
    }
}
