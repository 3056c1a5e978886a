package dev.gameday.catalog;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One fault as a plan resolved it: its arguments (complete), the resources it hits, how long it lasts, and the alarms
 * (ARNs) at which AWS itself is to stop it.
 */
public record Injection(
        InjectionId id,
        Fault fault,
        Map<String, String> arguments,
        List<Target> targets,
        Duration duration,
        List<String> stopAlarms,
        String role) {
    public Injection {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
        targets = List.copyOf(targets);
        stopAlarms = List.copyOf(stopAlarms);
    }

    /** The text with each {@code ${name}} replaced by that argument; {@code ${duration}} is the injection's own. */
    public String fill(String text) {
        Map<String, String> all = new TreeMap<>(arguments);
        all.put("duration", duration.toString());
        String filled = text;
        for (Map.Entry<String, String> argument : all.entrySet()) {
            filled = filled.replace("${" + argument.getKey() + "}", argument.getValue());
        }
        return filled;
    }

    /** The upper bound on the harm. */
    public BlastRadius blastRadius() {
        return new BlastRadius(targets.size(), Integer.parseInt(arguments.getOrDefault("percentage", "100")), duration);
    }
}
