package dev.gameday.shell.command.day;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.line.CommandLine;
import dev.gameday.shell.line.Commands;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.stereotype.Component;

/** Has another command be run as if it had been typed, and says which, so that a facilitator learns it by the way. */
@Component
final class Typed {
    private final Commands commands;
    private final Console console;

    Typed(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    ExitCode run(List<String> words) {
        console.print("> " + String.join(" ", words));
        CommandLine line = CommandLine.of(commands, words);
        try {
            return ExitCode.of(line.command()
                    .execute(new CommandContext(
                            line.input(),
                            commands.registry(),
                            new PrintWriter(Writer.nullWriter()),
                            new InputReader() {})));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a command failed", e);
        }
    }
}
