package dev.gameday.runbook.plan;

import dev.gameday.catalog.AlarmReading;
import dev.gameday.catalog.Identity;
import dev.gameday.catalog.Leftover;
import dev.gameday.catalog.Target;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the account says, as far as a plan needs it: who we are, what each inject step's target is (by step), the alarms
 * that exist (by logical name), the permissions that are missing (by step), the lever, what earlier runs left.
 */
public record Facts(
        Identity identity,
        Map<String, List<Target>> targets,
        Map<String, AlarmReading> alarms,
        Map<String, List<String>> missingPermissions,
        boolean leverEngaged,
        List<Leftover> leftovers) {
    public Facts {
        targets = Collections.unmodifiableMap(new TreeMap<>(targets));
        alarms = Collections.unmodifiableMap(new TreeMap<>(alarms));
        missingPermissions = Collections.unmodifiableMap(new TreeMap<>(missingPermissions));
        leftovers = List.copyOf(leftovers);
    }
}
