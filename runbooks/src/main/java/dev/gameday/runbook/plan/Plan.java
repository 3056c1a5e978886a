package dev.gameday.runbook.plan;

import dev.gameday.catalog.Identity;
import dev.gameday.catalog.metric.Canary;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.runbook.FlowMap;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.StopCondition;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
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

    /** What the run calls itself again and again, each once however many metrics it gives, by the first of their names. */
    public Map<String, Canary> canaries() {
        Map<Canary, String> names = new LinkedHashMap<>();
        metrics.forEach((name, source) -> source.canary().ifPresent(canary -> names.putIfAbsent(canary, name)));
        Map<String, Canary> canaries = new TreeMap<>();
        names.forEach((canary, name) -> canaries.put(name, canary));
        return canaries;
    }

    /** How many calls of that canary the run may make: those of twice its longest, as that leaves out what waits for people. */
    public long calls(Canary canary) {
        return longest.multipliedBy(2).toSeconds() / canary.every().toSeconds() + 1;
    }

    /** The id of the session that its injections are of. */
    public String session() {
        return injections.stream()
                .map(planned -> planned.injection().id().session().value())
                .findFirst()
                .orElse("no-session");
    }

    /** The injection of that step, if the plan has it. */
    public Optional<PlannedInjection> injection(String step) {
        return injections.stream().filter(i -> i.step().equals(step)).findFirst();
    }
}
