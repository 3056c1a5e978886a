package dev.gameday.shell.command.blind;

import dev.gameday.runbook.Binding;
import dev.gameday.shell.blind.Vocabulary;
import dev.gameday.shell.place.Environments;
import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes where to look, and of what: everything that there is. */
@Component("lookWords")
final class LookWords implements CompletionProvider {
    private final Environments environments;

    LookWords(Environments environments) {
        this.environments = environments;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        Binding binding = environments.binding();
        List<String> words = context.getWords();
        if (context.getWordIndex() <= 1) {
            return Vocabulary.places().entrySet().stream()
                    .map(place -> new CompletionProposal(place.getKey()).description(place.getValue()))
                    .toList();
        }
        List<String> names = switch (words.get(1)) {
            case "metrics" -> List.copyOf(binding.metrics().keySet());
            case "logs", "config" -> List.copyOf(binding.functions().keySet());
            default -> List.of();
        };
        String kind = words.get(1).equals("metrics") ? "a metric" : "a function";
        return names.stream()
                .map(name -> new CompletionProposal(name).description(kind))
                .toList();
    }
}
