package dev.gameday.shell.command.run;

import dev.gameday.shell.Console;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunDesk;
import java.util.List;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code halt}: takes everything away at once; asks nothing. */
@Component
final class HaltCommand {
    private final RunDesk desk;
    private final Console console;

    HaltCommand(RunDesk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Command(
            name = "halt",
            description = "Take everything away, now; no confirmation is asked",
            group = Task.RUN,
            help = "For example: halt, halt customers are calling.")
    void halt(@Arguments List<String> reason) {
        ActiveRun run = Underway.run(desk);
        run.halt(reason.isEmpty() ? "asked for" : Words.joined(reason));
        console.print("Halting " + run.plan().runbook().id() + ": everything is being removed.");
    }
}
