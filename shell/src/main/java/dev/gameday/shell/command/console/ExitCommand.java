package dev.gameday.shell.command.console;

import dev.gameday.shell.Leaving;
import dev.gameday.shell.command.Task;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code exit} and {@code quit}: leaves the prompt or the script. */
@Component
final class ExitCommand {
    private final Leaving leaving;

    ExitCommand(Leaving leaving) {
        this.leaving = leaving;
    }

    @Command(name = "exit", alias = "quit", description = "Leave the console", group = Task.CONSOLE)
    void exit() {
        leaving.ask();
    }
}
