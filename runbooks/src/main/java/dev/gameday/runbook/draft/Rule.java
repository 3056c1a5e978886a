package dev.gameday.runbook.draft;

import java.util.List;

/** How a name is guessed from what an account shows and from the names that are known already. Knows no flow's names. */
@FunctionalInterface
interface Rule {
    /** What the name might be; empty if the account shows nothing. */
    List<Candidate> candidates(Known known);

    /** Nothing in an account tells; people are asked. */
    Rule ASK = known -> List.of();
}
