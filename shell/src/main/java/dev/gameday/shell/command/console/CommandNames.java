package dev.gameday.shell.command.console;

import dev.gameday.shell.line.Commands;
import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes the next word of a command's name, for {@code help}. */
@Component("commandNames")
final class CommandNames implements CompletionProvider {
    private final Commands commands;

    CommandNames(Commands commands) {
        this.commands = commands;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        List<String> before = context.getWords().subList(1, context.getWordIndex());
        return commands.under(before).stream()
                .map(command -> command.getName().split(" ", -1)[before.size()])
                .distinct()
                .map(CompletionProposal::new)
                .toList();
    }
}
