package dev.gameday.shell.command.blind;

import dev.gameday.runbook.Binding;
import dev.gameday.shell.blind.Components;
import dev.gameday.shell.blind.Vocabulary;
import dev.gameday.shell.place.Environments;
import java.util.Collection;
import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes what can be done, and to what: everything that there is. */
@Component("mitigateWords")
final class MitigateWords implements CompletionProvider {
    private final Environments environments;

    MitigateWords(Environments environments) {
        this.environments = environments;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        List<String> words = context.getWords();
        if (context.getWordIndex() <= 1) {
            return Vocabulary.mitigations().entrySet().stream()
                    .map(action -> new CompletionProposal(action.getKey()).description(action.getValue()))
                    .toList();
        }
        Binding binding = environments.binding();
        Collection<String> names = switch (words.get(1)) {
            case "restore-policy" -> binding.roles().keySet();
            case "shift-zone" -> binding.zones().keySet();
            case "redrive" -> binding.queues().keySet();
            case "escalate" -> new Components(binding).all();
            case "roll-back" ->
                context.getWordIndex() == 2 ? binding.functions().keySet() : Vocabulary.settings();
            default -> context.getWordIndex() == 2 ? binding.functions().keySet() : List.of();
        };
        Components components = new Components(binding);
        return names.stream()
                .map(name -> new CompletionProposal(name)
                        .description(Vocabulary.settings().contains(name) ? "a setting of it" : components.kind(name)))
                .toList();
    }
}
