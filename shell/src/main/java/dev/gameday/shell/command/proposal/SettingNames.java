package dev.gameday.shell.command.proposal;

import dev.gameday.runbook.Runbook;
import dev.gameday.shell.run.Library;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes the parameters of the scenario that the line names, each with what it usually is. */
@Component("settingNames")
final class SettingNames implements CompletionProvider {
    private final Library library;

    SettingNames(Library library) {
        this.library = library;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return context.getWords().subList(0, context.getWordIndex()).stream()
                .flatMap(this::runbook)
                .flatMap(runbook -> runbook.parameters().stream())
                .map(parameter -> new CompletionProposal(
                                parameter.name() + "=" + parameter.preset().orElse(""))
                        .description(parameter.description() + " " + parameter.bounds())
                        .complete(false))
                .toList();
    }

    private Stream<Runbook> runbook(String word) {
        return word.endsWith(".yaml") || word.endsWith(".yml")
                ? Stream.of(library.runbook(word))
                : library.runbooks().stream()
                        .filter(known -> known.id().equals(word) || Objects.equals(known.code(), word));
    }
}
