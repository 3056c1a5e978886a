package dev.gameday.shell.command.blind;

import dev.gameday.shell.blind.Responder;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.line.CompletedBy;
import java.util.ArrayList;
import java.util.List;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code look}: reads from the account as a responder would. */
@Component
final class LookCommand {
    private final Responder responder;
    private final Console console;

    LookCommand(Responder responder, Console console) {
        this.responder = responder;
        this.console = console;
    }

    @Command(
            name = "look",
            description = "Look at metrics, logs, alarms, deploys or config, as AWS shows them",
            group = Task.RUN,
            help = "For example: look metrics, look metrics accepted, look logs order-router, "
                    + "look logs order-router AccessDenied, look alarms, look deploys, look config order-intake.")
    void look(@Arguments @CompletedBy("lookWords") List<String> words) {
        List<String> all = new ArrayList<>(List.of("look"));
        all.addAll(words);
        Lines.print(console, responder.tell(all, console.width()));
    }
}
