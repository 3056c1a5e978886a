package dev.gameday.catalog.survey;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A metric of CloudWatch. */
public record FoundMetric(String namespace, String name, Map<String, String> dimensions) {
    public FoundMetric {
        dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
    }

    /** As a person writes it: {@code Shop Sales}, or {@code Shop Sales {Stage=live}}. */
    @Override
    public String toString() {
        return namespace + " " + name + (dimensions.isEmpty() ? "" : " " + dimensions);
    }
}
