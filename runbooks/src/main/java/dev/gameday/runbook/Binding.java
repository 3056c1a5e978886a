package dev.gameday.runbook;

import dev.gameday.catalog.MetricSource;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a runbook's logical names are in one environment: functions, roles and queues by name, subnets by tags, zones,
 * metrics, alarms and log groups, and the clients that send a flow its load, by the name that its description gives them.
 * {@code faultRole} is the ARN of the role that FIS acts as.
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
        Map<String, String> clients) {
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
}
