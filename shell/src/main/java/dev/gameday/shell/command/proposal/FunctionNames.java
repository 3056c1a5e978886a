package dev.gameday.shell.command.proposal;

import dev.gameday.shell.place.Bindings;
import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes the functions of the binding that the line names, else of the rehearsal's. */
@Component("functionNames")
final class FunctionNames implements CompletionProvider {
    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Bindings.named(Typed.option(context, "--binding").orElse(Bindings.REHEARSAL))
                .functions()
                .entrySet()
                .stream()
                .map(function -> new CompletionProposal(function.getKey())
                        .description(
                                function.getValue().equals(function.getKey())
                                        ? "a function of the binding"
                                        : function.getValue()))
                .toList();
    }
}
