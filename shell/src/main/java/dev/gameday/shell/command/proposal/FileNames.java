package dev.gameday.shell.command.proposal;

import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes files. */
@Component("fileNames")
final class FileNames implements CompletionProvider {
    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return FilesAtHand.any(context);
    }
}
