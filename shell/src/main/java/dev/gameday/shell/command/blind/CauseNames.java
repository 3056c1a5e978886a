package dev.gameday.shell.command.blind;

import dev.gameday.runbook.blind.Suspicion;
import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes every cause that can be suspected. */
@Component("causes")
final class CauseNames implements CompletionProvider {
    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Suspicion.CAUSES.stream().map(CompletionProposal::new).toList();
    }
}
