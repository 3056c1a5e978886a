package dev.gameday.catalog.leftover;

import java.util.List;

/** What a look through the account found, and which parts of it gave no answer, in sentences: unknown is not clean. */
public record Look(List<Finding> findings, List<String> unanswered) {
    public Look {
        findings = List.copyOf(findings);
        unanswered = List.copyOf(unanswered);
    }
}
