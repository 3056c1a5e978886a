package dev.gameday.shell.command.proposal;

import dev.gameday.rehearsal.flow.file.Flows;
import java.util.ArrayList;
import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes the flows that ship, and files. */
@Component("flowNames")
final class FlowNames implements CompletionProvider {
    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        List<CompletionProposal> proposals = new ArrayList<>();
        Flows.shipped().forEach(name -> proposals.add(new CompletionProposal(name).description("ships")));
        proposals.addAll(FilesAtHand.yaml(context));
        return proposals;
    }
}
