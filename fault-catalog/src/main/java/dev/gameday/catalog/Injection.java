package dev.gameday.catalog;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One fault as a plan resolved it: its arguments (complete), the resources it hits, how long it lasts, and the alarms
 * (ARNs) at which AWS itself is to stop it. {@code schedulerRole} is the role by which EventBridge Scheduler ends one that
 * would not end by itself.
 */
public record Injection(
        InjectionId id,
        Fault fault,
        Map<String, String> arguments,
        List<Target> targets,
        Duration duration,
        List<String> stopAlarms,
        String role,
        Optional<String> schedulerRole) {
    public Injection {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
        targets = List.copyOf(targets);
        stopAlarms = List.copyOf(stopAlarms);
    }

    /** One that nobody ends but us and, where its mechanism does, itself. */
    public Injection(
            InjectionId id,
            Fault fault,
            Map<String, String> arguments,
            List<Target> targets,
            Duration duration,
            List<String> stopAlarms,
            String role) {
        this(id, fault, arguments, targets, duration, stopAlarms, role, Optional.empty());
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

    /** Whether the harm ends by itself, without us. */
    public boolean expires() {
        return fault.mechanism().expires() || schedulerRole.isPresent();
    }

    /** The upper bound on the harm. */
    public BlastRadius blastRadius() {
        double percentage = Double.parseDouble(arguments.getOrDefault("percentage", "100"));
        return new BlastRadius(targets.size(), (int) Math.ceil(percentage), duration);
    }
}
