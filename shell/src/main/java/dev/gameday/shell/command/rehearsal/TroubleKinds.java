package dev.gameday.shell.command.rehearsal;

import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes the kinds of trouble that a rehearsal's services can have. */
@Component("troubleKinds")
final class TroubleKinds implements CompletionProvider {
    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return List.of(
                new CompletionProposal("throttle").description("refused, as when too many calls come"),
                new CompletionProposal("fail").description("answered with an error of the service"),
                new CompletionProposal("hang").description("never answered"),
                new CompletionProposal("drop").description("the connection breaks before anything is done"),
                new CompletionProposal("drop-after").description("it is done, and the answer is lost"));
    }
}
