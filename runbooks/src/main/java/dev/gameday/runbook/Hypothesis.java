package dev.gameday.runbook;

import java.util.List;

/** What the team claims will happen, in a sentence and in assertions that all must hold. */
public record Hypothesis(String claim, List<Assertion> assertions) {
    public Hypothesis {
        assertions = List.copyOf(assertions);
    }
}
