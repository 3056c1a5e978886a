package dev.gameday.shell.command.proposal;

import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes speeds of a rehearsal. */
@Component("speeds")
final class Speeds implements CompletionProvider {
    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return List.of(
                new CompletionProposal("1").description("as fast as real time"),
                new CompletionProposal("10").description("a game day in a few minutes"),
                new CompletionProposal("60").description("a minute each second"),
                new CompletionProposal("max").description("virtual time, with --auto"));
    }
}
