package dev.gameday.shell.command.scenario;

import dev.gameday.shell.command.proposal.FilesAtHand;
import dev.gameday.shell.run.Library;
import java.util.ArrayList;
import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes the names of the runbooks, and files. */
@Component("scenarioNames")
final class ScenarioNames implements CompletionProvider {
    private final Library library;

    ScenarioNames(Library library) {
        this.library = library;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        List<CompletionProposal> proposals = new ArrayList<>();
        library.runbooks()
                .forEach(runbook -> proposals.add(
                        new CompletionProposal(runbook.id()).description(runbook.code() + " " + runbook.title())));
        proposals.addAll(FilesAtHand.yaml(context));
        return proposals;
    }
}
