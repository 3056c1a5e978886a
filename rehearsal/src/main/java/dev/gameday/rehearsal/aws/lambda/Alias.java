package dev.gameday.rehearsal.aws.lambda;

import java.util.Map;

/**
 * An alias of a function: a name for a version. A share of the invocations, 0 to 1, may go to one other version. Versions
 * are numbers or {@code $LATEST}.
 */
record Alias(String name, String version, String description, Map<String, Double> otherVersions, String revision) {
    /** The map is copied. */
    Alias {
        otherVersions = Map.copyOf(otherVersions);
    }

    /** The version that an invocation goes to; {@code draw} is from 0 to below 1. */
    String chosen(double draw) {
        return otherVersions.entrySet().stream()
                .filter(other -> draw < other.getValue())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(version);
    }
}
