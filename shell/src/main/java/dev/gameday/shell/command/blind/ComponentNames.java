package dev.gameday.shell.command.blind;

import dev.gameday.shell.blind.Components;
import dev.gameday.shell.place.Environments;
import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes every component that can be suspected. */
@Component("components")
final class ComponentNames implements CompletionProvider {
    private final Environments environments;

    ComponentNames(Environments environments) {
        this.environments = environments;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        Components components = new Components(environments.binding());
        return components.all().stream()
                .map(name -> new CompletionProposal(name).description(components.kind(name)))
                .toList();
    }
}
