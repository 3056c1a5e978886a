package dev.gameday.shell.command.role;

import dev.gameday.runbook.people.Roster;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.people.RosterFile;
import dev.gameday.shell.view.display.RosterText;
import java.util.Map;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code role list}: who holds which role today, and who answered the roll-call. */
@Component
final class RoleListCommand {
    private final RosterFile roster;
    private final Console console;

    RoleListCommand(RosterFile roster, Console console) {
        this.roster = roster;
        this.console = console;
    }

    @Command(
            name = {"role", "list"},
            description = "Show who holds which role today",
            group = Task.RUN)
    void list(
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        Roster now = roster.read();
        output.print(
                console,
                () -> Lines.print(console, RosterText.lines(now, console.width())),
                () -> Map.of("roles", RosterText.fields(now)));
    }
}
