package dev.gameday.shell.command.fault;

import dev.gameday.shell.run.Library;
import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes the ids of the faults. */
@Component("faultNames")
final class FaultNames implements CompletionProvider {
    private final Library library;

    FaultNames(Library library) {
        this.library = library;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return library.faults().stream()
                .map(fault -> new CompletionProposal(fault.id().value()).description(fault.title()))
                .toList();
    }
}
