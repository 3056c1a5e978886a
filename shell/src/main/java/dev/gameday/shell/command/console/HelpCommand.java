package dev.gameday.shell.command.console;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.console.Palette.Meaning;
import dev.gameday.shell.line.AnnotatedCommand;
import dev.gameday.shell.line.CommandHelp;
import dev.gameday.shell.line.Commands;
import dev.gameday.shell.line.CompletedBy;
import java.util.List;
import java.util.Map;
import org.jline.utils.AttributedStringBuilder;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code help}: the commands by task, or one command in full. */
@Component
final class HelpCommand {
    private final Commands commands;
    private final Console console;

    HelpCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Command(
            name = "help",
            description = "Show the commands, or one command in full",
            group = Task.CONSOLE,
            help = "For example: help, help version, version --help.")
    ExitCode help(
            @Argument(index = 0, description = "A command, or the first word of some") @CompletedBy("commandNames")
                    List<String> command,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        Commands.Found found = command.isEmpty() ? null : commands.find(command);
        if (found != null) {
            CommandHelp.print(found.command(), console);
            return ExitCode.HELD;
        }
        List<AnnotatedCommand> shown = commands.under(command);
        if (shown.isEmpty()) {
            commands.require(command);
        }
        output.print(
                console,
                () -> print(shown),
                () -> shown.stream().map(HelpCommand::described).toList());
        return ExitCode.HELD;
    }

    private void print(List<AnnotatedCommand> shown) {
        int widest = shown.stream()
                .mapToInt(command -> command.getName().length())
                .max()
                .orElse(0);
        for (String task : Task.ALL) {
            List<AnnotatedCommand> group = shown.stream()
                    .filter(command -> command.getGroup().equals(task))
                    .toList();
            if (!group.isEmpty()) {
                console.print(console.palette().text(Meaning.TITLE, task));
                group.forEach(command -> print(command, widest));
                console.print("");
            }
        }
        console.print("help COMMAND says more; @FILE runs a script; Tab completes; Ctrl-C stops a command.");
    }

    private void print(AnnotatedCommand command, int widest) {
        console.print(new AttributedStringBuilder()
                .append("  ")
                .append(console.palette().text(Meaning.TYPED, command.getName()))
                .append(" ".repeat(widest - command.getName().length() + 2))
                .append(command.getDescription())
                .toAttributedString());
    }

    private static Map<String, Object> described(AnnotatedCommand command) {
        return Map.of(
                "name", command.getName(),
                "task", command.getGroup(),
                "description", command.getDescription());
    }
}
