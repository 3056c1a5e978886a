package dev.gameday.shell.command.rehearsal;

import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.line.CompletedBy;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code rehearsal trouble remove}: ends one trouble, or all. */
@Component
final class TroubleRemoveCommand {
    private final RehearsalAtHand rehearsals;
    private final Console console;

    TroubleRemoveCommand(RehearsalAtHand rehearsals, Console console) {
        this.rehearsals = rehearsals;
        this.console = console;
    }

    @Command(
            name = {"rehearsal", "trouble", "remove"},
            description = "End trouble of the rehearsal's services",
            group = Task.RUN)
    void remove(
            @Argument(index = 0, description = "The trouble's id, or all") @CompletedBy("troubleIds") String id,
            @Option(longName = "rehearsal", description = "The URL of a served rehearsal") @Nullable String rehearsal,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new UsageException("'" + id + "' is no id of trouble; rehearsal trouble list shows them.");
        }
        String page = id.equals("all") ? "/trouble" : "/trouble/" + id;
        Map<String, Object> left = rehearsals.control(rehearsal).ask("DELETE", page, null);
        output.print(console, () -> TroubleTable.print(console, left), () -> left);
    }
}
