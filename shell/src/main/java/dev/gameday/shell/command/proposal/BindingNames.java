package dev.gameday.shell.command.proposal;

import dev.gameday.shell.place.Bindings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes the bindings that ship, and files. */
@Component("bindingNames")
final class BindingNames implements CompletionProvider {
    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        List<CompletionProposal> proposals = new ArrayList<>();
        Bindings.SHIPPED.forEach(name -> proposals.add(new CompletionProposal(name)
                .description("ships: " + Bindings.named(name).functions().size() + " functions")));
        proposals.addAll(FilesAtHand.yaml(context));
        return proposals;
    }
}
