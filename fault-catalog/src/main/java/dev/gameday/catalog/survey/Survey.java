package dev.gameday.catalog.survey;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an account shows. {@code subnets} are those of the functions' VPCs, {@code tables} ARNs, {@code roles} the ARNs of
 * those that FIS may take, {@code metrics} those that are not AWS's own.
 */
public record Survey(
        Section<FoundFunction> functions,
        Section<EventSource> sources,
        Section<FoundQueue> queues,
        Section<Grant> grants,
        Section<String> tables,
        Section<FoundAlarm> alarms,
        Section<FoundMetric> metrics,
        Section<FoundSubnet> subnets,
        Section<String> logGroups,
        Section<String> roles,
        Section<String> loadBalancers) {
    /** The gap of each section that has one, by the section's name. */
    public Map<String, String> gaps() {
        Map<String, String> gaps = new LinkedHashMap<>();
        sections().forEach((name, section) -> section.gap().ifPresent(gap -> gaps.put(name, gap)));
        return gaps;
    }

    /** How many were found in each section. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sections().forEach((name, section) -> counts.put(name, section.found().size()));
        return counts;
    }

    private Map<String, Section<?>> sections() {
        Map<String, Section<?>> sections = new LinkedHashMap<>();
        sections.put("functions", functions);
        sections.put("event sources", sources);
        sections.put("queues", queues);
        sections.put("permissions", grants);
        sections.put("tables", tables);
        sections.put("alarms", alarms);
        sections.put("metrics", metrics);
        sections.put("subnets", subnets);
        sections.put("log groups", logGroups);
        sections.put("roles for FIS", roles);
        sections.put("load balancers", loadBalancers);
        return sections;
    }
}
