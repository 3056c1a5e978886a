package dev.gameday.runbook.plan;

import dev.gameday.catalog.Identity;
import dev.gameday.catalog.MetricSource;
import dev.gameday.runbook.FlowMap;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.StopCondition;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What exactly would be done, resolved: immutable, printable, hashable, and what the facilitator approves. {@code
 * metrics}, {@code alarms} and {@code logs} are those that the run reads, by logical name; {@code stopConditions} are the
 * runbook's own and the global ones that it doesn't relax; {@code map} is the binding's, for people to look at.
 */
public record Plan(
        Runbook runbook,
        String binding,
        Identity identity,
        Map<String, String> settings,
        List<PlannedInjection> injections,
        List<StopCondition> stopConditions,
        Map<String, MetricSource> metrics,
        Map<String, String> alarms,
        Map<String, String> logs,
        Duration longest,
        Optional<FlowMap> map) {
    public Plan {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        injections = List.copyOf(injections);
        stopConditions = List.copyOf(stopConditions);
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
        alarms = Collections.unmodifiableMap(new TreeMap<>(alarms));
        logs = Collections.unmodifiableMap(new TreeMap<>(logs));
    }

    /** One whose binding has no map. */
    public Plan(
            Runbook runbook,
            String binding,
            Identity identity,
            Map<String, String> settings,
            List<PlannedInjection> injections,
            List<StopCondition> stopConditions,
            Map<String, MetricSource> metrics,
            Map<String, String> alarms,
            Map<String, String> logs,
            Duration longest) {
        this(
                runbook,
                binding,
                identity,
                settings,
                injections,
                stopConditions,
                metrics,
                alarms,
                logs,
                longest,
                Optional.empty());
    }

    /** The same plan with that map. */
    public Plan with(Optional<FlowMap> drawn) {
        return new Plan(
                runbook,
                binding,
                identity,
                settings,
                injections,
                stopConditions,
                metrics,
                alarms,
                logs,
                longest,
                drawn);
    }

    /** The injection of that step, if the plan has it. */
    public Optional<PlannedInjection> injection(String step) {
        return injections.stream().filter(i -> i.step().equals(step)).findFirst();
    }
}
