package dev.gameday.shell.command.proposal;

import dev.gameday.shell.join.Joining;
import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes where a rehearsal is served: where the environment says, else the beginning of an address of this machine. */
@Component("rehearsalAddresses")
final class RehearsalAddresses implements CompletionProvider {
    private static final String BEGINNING = "http://127.0.0.1:";

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        String told = System.getenv(Joining.VARIABLE);
        return told == null || told.isBlank()
                ? List.of(new CompletionProposal(BEGINNING)
                        .description("and the port that rehearsal serve printed")
                        .complete(false))
                : List.of(new CompletionProposal(told).description(Joining.VARIABLE));
    }
}
