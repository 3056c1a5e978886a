package dev.gameday.shell.command.blind;

import dev.gameday.shell.blind.Responder;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.line.CompletedBy;
import java.util.List;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code suspect}: says what one supposes is wrong. */
@Component
final class SuspectCommand {
    private final Responder responder;
    private final Console console;

    SuspectCommand(Responder responder, Console console) {
        this.responder = responder;
        this.console = console;
    }

    @Command(
            name = "suspect",
            description = "Say what you suppose is wrong: a component and a cause",
            group = Task.RUN,
            help = "For example: suspect risk-check excessive-latency. Tab lists every component and every cause.")
    void suspect(
            @Argument(index = 0, description = "What is at fault") @CompletedBy("components") String component,
            @Argument(index = 1, description = "In which way") @CompletedBy("causes") String cause) {
        Lines.print(console, responder.tell(List.of("suspect", component, cause), console.width()));
    }
}
