package dev.gameday.shell.command.blind;

import dev.gameday.runbook.blind.Suspicion;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes every cause that can be suspected. */
@Component("causes")
final class CauseNames implements CompletionProvider {
    private static final Map<String, String> MEANINGS = Map.of(
            "excessive-latency", "it answers, and too late",
            "excessive-load", "more is asked of it than it can do",
            "misconfiguration-or-bug", "it is set up or written so that it can't do its work",
            "shared-fate", "it fails with what it shares with others",
            "single-point-of-failure", "nothing can stand in for it");

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Suspicion.CAUSES.stream()
                .map(cause -> new CompletionProposal(cause).description(MEANINGS.getOrDefault(cause, "a cause")))
                .toList();
    }
}
