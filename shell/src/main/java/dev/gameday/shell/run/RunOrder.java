package dev.gameday.shell.run;

import dev.gameday.runbook.Runbook;
import java.util.Map;
import java.util.Set;

/**
 * What a person or a pipeline asks for: a runbook with settings, in a rehearsal of that seed and speed. {@code
 * overrides} are the guards that are waived, with the reason for it; {@code operator} is who asks.
 */
public record RunOrder(
        Runbook runbook,
        Map<String, String> settings,
        long seed,
        Speed speed,
        boolean unattended,
        Set<String> overrides,
        String reason,
        String operator) {
    public RunOrder {
        settings = Map.copyOf(settings);
        overrides = Set.copyOf(overrides);
    }
}
