package dev.gameday.runbook.plan;

import dev.gameday.catalog.Identity;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.leftover.Leftover;
import dev.gameday.catalog.metric.AlarmReading;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the account says, as far as a plan needs it: who we are, what each inject step's target is (by step), the alarms
 * that exist (by logical name), why some of them can't trip now (by the account's name), the permissions that are missing
 * (by step), the lever, what earlier runs left; and the questions that got no answer, by guard, with the trouble.
 */
public record Facts(
        Identity identity,
        Map<String, List<Target>> targets,
        Map<String, AlarmReading> alarms,
        Map<String, String> untrippable,
        Map<String, List<String>> missingPermissions,
        boolean leverEngaged,
        List<Leftover> leftovers,
        Map<String, String> unknown) {
    /** What stands before a function's name where a step's id would be, for what a canary that invokes it needs. */
    static final String CANARY = "canary ";

    public Facts {
        targets = Collections.unmodifiableMap(new TreeMap<>(targets));
        alarms = Collections.unmodifiableMap(new TreeMap<>(alarms));
        missingPermissions = Collections.unmodifiableMap(new TreeMap<>(missingPermissions));
        leftovers = List.copyOf(leftovers);
        untrippable = Map.copyOf(untrippable);
        unknown = Map.copyOf(unknown);
    }
}
