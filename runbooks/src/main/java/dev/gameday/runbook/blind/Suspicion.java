package dev.gameday.runbook.blind;

import java.util.List;

/** What somebody supposes is wrong: a component, and one of the causes of a failure mode analysis. */
public record Suspicion(String component, String cause) {
    /** The causes that there are: the categories of the catalog's failure modes, in words without spaces. */
    public static final List<String> CAUSES = List.of(
            "excessive-latency", "excessive-load", "misconfiguration-or-bug", "shared-fate", "single-point-of-failure");

    @Override
    public String toString() {
        return component + " " + cause;
    }
}
