package dev.gameday.shell.command.console;

import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import org.jline.utils.InfoCmp.Capability;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code clear}: an empty screen; does nothing where there is none. */
@Component
final class ClearCommand {
    private final Console console;

    ClearCommand(Console console) {
        this.console = console;
    }

    @Command(name = "clear", description = "Clear the screen", group = Task.CONSOLE)
    void clear() {
        console.terminal().ifPresent(terminal -> {
            terminal.puts(Capability.clear_screen);
            terminal.flush();
        });
    }
}
