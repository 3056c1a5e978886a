package dev.gameday.shell.command.run;

import dev.gameday.shell.Console;
import dev.gameday.shell.Lines;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.blind.Responder;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunDesk;
import java.util.List;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code hint}: the next hint; what is detected after it counts as assisted. */
@Component
final class HintCommand {
    private final RunDesk desk;
    private final Responder responder;
    private final Console console;

    HintCommand(RunDesk desk, Responder responder, Console console) {
        this.desk = desk;
        this.responder = responder;
        this.console = console;
    }

    @Command(
            name = "hint",
            description = "Give the next hint; a detection after it counts as assisted",
            group = Task.RUN)
    void hint() {
        if (responder.hasJoined()) {
            Lines.print(console, responder.tell(List.of("hint"), console.width()));
            return;
        }
        ActiveRun run = Underway.run(desk);
        if (run.hintsGiven() >= run.plan().runbook().hints().size()) {
            throw new RefusedException("There is no further hint", "the last one named the cause");
        }
        run.hint();
    }
}
