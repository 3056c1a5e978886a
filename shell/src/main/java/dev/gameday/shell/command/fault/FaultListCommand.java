package dev.gameday.shell.command.fault;

import dev.gameday.catalog.Fault;
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

/** {@code fault list}: what can be broken, with the priority that the FMEA gives it. */
@Component
final class FaultListCommand {
    private final Library library;
    private final Console console;

    FaultListCommand(Library library, Console console) {
        this.library = library;
        this.console = console;
    }

    @Command(
            name = {"fault", "list"},
            description = "List the faults of the catalog",
            group = Task.LOOK)
    void list(
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        output.print(
                console,
                this::print,
                () -> library.faults().stream().map(FaultListCommand::described).toList());
    }

    private void print() {
        Table table = Table.of("FAULT", "CATEGORY", "HITS", "BY", "RPN", "TITLE");
        for (Fault fault : library.faults()) {
            table = table.row(
                    fault.id().value(),
                    fault.category().label(),
                    fault.target().noun(),
                    fault.mechanism().kind(),
                    Integer.toString(fault.failureMode().riskPriority()),
                    fault.title());
        }
        Lines.print(console, table.lines(console.width()));
    }

    private static Map<String, Object> described(Fault fault) {
        return Map.of(
                "id", fault.id().value(),
                "title", fault.title(),
                "category", fault.category().label(),
                "target", fault.target().resourceType(),
                "mechanism", fault.mechanism().kind(),
                "riskPriority", fault.failureMode().riskPriority());
    }
}
