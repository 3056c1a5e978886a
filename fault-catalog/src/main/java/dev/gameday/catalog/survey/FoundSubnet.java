package dev.gameday.catalog.survey;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A subnet: its id, its VPC, the name of its zone, and its tags. */
public record FoundSubnet(String id, String vpc, String zone, Map<String, String> tags) {
    public FoundSubnet {
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }
}
