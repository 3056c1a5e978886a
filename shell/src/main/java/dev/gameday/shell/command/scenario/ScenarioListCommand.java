package dev.gameday.shell.command.scenario;

import dev.gameday.runbook.Runbook;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.run.Library;
import dev.gameday.shell.view.text.Table;
import java.util.Map;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code scenario list}: the runbooks at hand. */
@Component
final class ScenarioListCommand {
    private final Library library;
    private final Console console;

    ScenarioListCommand(Library library, Console console) {
        this.library = library;
        this.console = console;
    }

    @Command(
            name = {"scenario", "list"},
            description = "List the scenarios that can be run",
            group = Task.LOOK)
    void list(
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        output.print(
                console,
                this::print,
                () -> library.runbooks().stream()
                        .map(ScenarioListCommand::described)
                        .toList());
    }

    private void print() {
        Table table = Table.of("CODE", "NAME", "TITLE", "CLAIM");
        for (Runbook runbook : library.runbooks()) {
            table = table.row(
                    runbook.code(),
                    runbook.id(),
                    runbook.title(),
                    runbook.hypothesis().claim());
        }
        Lines.print(console, table.lines(console.width()));
    }

    private static Map<String, Object> described(Runbook runbook) {
        return Map.of(
                "code", runbook.code(),
                "name", runbook.id(),
                "title", runbook.title(),
                "claim", runbook.hypothesis().claim());
    }
}
