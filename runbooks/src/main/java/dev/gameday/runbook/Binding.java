package dev.gameday.runbook;

import dev.gameday.catalog.MetricSource;
import java.util.Map;

/**
 * What a runbook's logical names are in one environment: functions and roles by name, subnets by tags, zones, metrics,
 * alarms and log groups. {@code faultRole} is the ARN of the role that FIS acts as.
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
        Map<String, String> resources) {
    public Binding {
        functions = Map.copyOf(functions);
        roles = Map.copyOf(roles);
        subnets = Map.copyOf(subnets);
        zones = Map.copyOf(zones);
        metrics = Map.copyOf(metrics);
        alarms = Map.copyOf(alarms);
        logs = Map.copyOf(logs);
        resources = Map.copyOf(resources);
    }
}
