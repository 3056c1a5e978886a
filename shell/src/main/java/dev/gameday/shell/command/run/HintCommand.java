package dev.gameday.shell.command.run;

import dev.gameday.shell.RefusedException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunDesk;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code hint}: the next hint; what is detected after it counts as assisted. */
@Component
final class HintCommand {
    private final RunDesk desk;

    HintCommand(RunDesk desk) {
        this.desk = desk;
    }

    @Command(
            name = "hint",
            description = "Give the next hint; a detection after it counts as assisted",
            group = Task.RUN)
    void hint() {
        ActiveRun run = Underway.run(desk);
        if (run.hintsGiven() >= run.plan().runbook().hints().size()) {
            throw new RefusedException("There is no further hint", "the last one named the cause");
        }
        run.hint();
    }
}
