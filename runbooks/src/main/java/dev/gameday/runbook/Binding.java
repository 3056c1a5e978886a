package dev.gameday.runbook;

import dev.gameday.catalog.metric.MetricSource;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a runbook's logical names are in one environment: functions, roles and queues by name, subnets by tags, zones,
 * metrics, alarms and log groups, and the clients that send a flow its load, by the name that its description gives them.
 * {@code faultRole} is the ARN of the role that FIS acts as; {@code map} says how the parts hand on to each other.
 */
public record Binding(
        String name,
        String account,
        String region,
        String faultRole,
        Map<String, String> functions,
        Map<String, String> roles,
        Map<String, Map<String, String>> subnets,
        Map<String, String> zones,
        Map<String, MetricSource> metrics,
        Map<String, String> alarms,
        Map<String, String> logs,
        Map<String, String> resources,
        Map<String, String> queues,
        Map<String, String> clients,
        Optional<FlowMap> map) {
    /** What is added to a queue's logical name for its dead-letter queue's. */
    public static final String DEAD_LETTERS = "-dead-letters";

    public Binding {
        functions = Collections.unmodifiableMap(new TreeMap<>(functions));
        roles = Collections.unmodifiableMap(new TreeMap<>(roles));
        subnets = Collections.unmodifiableMap(new TreeMap<>(subnets));
        zones = Collections.unmodifiableMap(new TreeMap<>(zones));
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
        alarms = Collections.unmodifiableMap(new TreeMap<>(alarms));
        logs = Collections.unmodifiableMap(new TreeMap<>(logs));
        resources = Collections.unmodifiableMap(new TreeMap<>(resources));
        queues = Collections.unmodifiableMap(new TreeMap<>(queues));
        clients = Collections.unmodifiableMap(new TreeMap<>(clients));
    }

    /** One without a map. */
    public Binding(
            String name,
            String account,
            String region,
            String faultRole,
            Map<String, String> functions,
            Map<String, String> roles,
            Map<String, Map<String, String>> subnets,
            Map<String, String> zones,
            Map<String, MetricSource> metrics,
            Map<String, String> alarms,
            Map<String, String> logs,
            Map<String, String> resources,
            Map<String, String> queues,
            Map<String, String> clients) {
        this(
                name,
                account,
                region,
                faultRole,
                functions,
                roles,
                subnets,
                zones,
                metrics,
                alarms,
                logs,
                resources,
                queues,
                clients,
                Optional.empty());
    }

    /**
     * The dead-letter queue of the queue of that logical name, where the binding names it as {@code NAME-dead-letters}: a
     * run asks SQS for it, but who prints a policy has nobody to ask.
     */
    public Optional<String> deadLetters(String queue) {
        return Optional.ofNullable(queues.get(queue + DEAD_LETTERS));
    }
}
