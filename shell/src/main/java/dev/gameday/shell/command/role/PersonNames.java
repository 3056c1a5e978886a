package dev.gameday.shell.command.role;

import dev.gameday.runbook.people.Role;
import dev.gameday.runbook.people.Roster;
import dev.gameday.shell.people.RosterFile;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes those on today's roster, each with what they hold. */
@Component("personNames")
final class PersonNames implements CompletionProvider {
    private final RosterFile file;

    PersonNames(RosterFile file) {
        this.file = file;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        Roster roster = file.read();
        return roster.people().stream()
                .map(person -> new CompletionProposal(person)
                        .description(
                                roster.roles(person).stream().map(Role::label).collect(Collectors.joining(", "))))
                .toList();
    }
}
