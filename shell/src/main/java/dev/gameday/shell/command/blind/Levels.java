package dev.gameday.shell.command.blind;

import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes the levels. */
@Component("levels")
final class Levels implements CompletionProvider {
    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return List.of(
                new CompletionProposal("1").description("One plain fault and a loud alarm"),
                new CompletionProposal("2").description("An alarm that is not about the cause"),
                new CompletionProposal("3").description("Subtle, combined, or without an alarm"));
    }
}
