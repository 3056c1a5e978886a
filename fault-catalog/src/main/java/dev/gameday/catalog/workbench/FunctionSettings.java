package dev.gameday.catalog.workbench;

import java.util.List;
import java.util.Optional;

/**
 * What of a Lambda function an engineer looks at and turns: the timeout in seconds, the memory in MB, the reserved
 * concurrency where there is one, the ids of its subnets, the name of its role, and when it was last modified (as Lambda
 * writes it, ISO 8601).
 */
public record FunctionSettings(
        String name,
        int timeout,
        int memory,
        Optional<Integer> reserved,
        List<String> subnets,
        String role,
        String lastModified) {
    public FunctionSettings {
        subnets = subnets.stream().sorted().toList();
    }

    /** Whether all that can be set is the same. */
    public boolean sameAs(FunctionSettings other) {
        return sameConfigurationAs(other) && reserved.equals(other.reserved);
    }

    /** The same, but for the reserved concurrency, which is no part of a function's configuration. */
    public boolean sameConfigurationAs(FunctionSettings other) {
        return timeout == other.timeout && memory == other.memory && subnets.equals(other.subnets);
    }
}
