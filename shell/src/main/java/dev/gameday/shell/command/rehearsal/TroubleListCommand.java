package dev.gameday.shell.command.rehearsal;

import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Output;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code rehearsal trouble list}: the trouble that is not over. */
@Component
final class TroubleListCommand {
    private final RehearsalAtHand rehearsals;
    private final Console console;

    TroubleListCommand(RehearsalAtHand rehearsals, Console console) {
        this.rehearsals = rehearsals;
        this.console = console;
    }

    @Command(
            name = {"rehearsal", "trouble", "list"},
            description = "List the trouble that the rehearsal has with its own services",
            group = Task.LOOK)
    void list(
            @Option(longName = "rehearsal", description = "The URL of a served rehearsal") @Nullable String rehearsal,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        Map<String, Object> answer = rehearsals.control(rehearsal).ask("GET", "/trouble", null);
        output.print(console, () -> TroubleTable.print(console, answer), () -> answer);
    }
}
