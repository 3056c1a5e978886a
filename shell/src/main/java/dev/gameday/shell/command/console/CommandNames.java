package dev.gameday.shell.command.console;

import dev.gameday.shell.line.AnnotatedCommand;
import dev.gameday.shell.line.Commands;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, CompletionProposal> proposals = new LinkedHashMap<>();
        for (AnnotatedCommand command : commands.under(before)) {
            String[] name = command.getName().split(" ", -1);
            boolean whole = name.length == before.size() + 1;
            proposals.putIfAbsent(
                    name[before.size()],
                    new CompletionProposal(name[before.size()])
                            .description(whole ? command.getDescription() : command.getGroup()));
        }
        return List.copyOf(proposals.values());
    }
}
