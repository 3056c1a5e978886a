package dev.gameday.shell.command.console;

import dev.gameday.shell.Version;
import dev.gameday.shell.command.Task;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code version}, at the prompt; on the command line it is answered before anything starts. */
@Component
final class VersionCommand {
    @Command(name = "version", description = "Show the version of the console", group = Task.CONSOLE)
    String version() {
        return Version.line();
    }
}
