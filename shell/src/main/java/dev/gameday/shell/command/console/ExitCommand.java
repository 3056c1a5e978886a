package dev.gameday.shell.command.console;

import dev.gameday.shell.Leaving;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.prompt.Attention;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code exit} and {@code quit}: leaves the prompt or the script. */
@Component
final class ExitCommand {
    private final Leaving leaving;
    private final Attention attention;

    ExitCommand(Leaving leaving, Attention attention) {
        this.leaving = leaving;
        this.attention = attention;
    }

    @Command(name = "exit", alias = "quit", description = "Leave the console", group = Task.CONSOLE)
    void exit() {
        if (attention.mayLeave()) {
            leaving.ask();
        }
    }
}
