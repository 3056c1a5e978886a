package dev.gameday.shell.line;

import dev.gameday.shell.UsageException;
import java.util.List;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Words that are already split, read against what their command declares. Spring Shell's own parser splits again at
 * spaces and cannot tell a value that begins with a dash, so it is not used.
 */
public record CommandLine(AnnotatedCommand command, ParsedInput input, boolean asksForHelp) {

    /** Throws {@link UsageException} with every problem and the usage of the command. */
    public static CommandLine of(Commands commands, List<String> words) {
        Commands.Found found = commands.require(words);
        AnnotatedCommand command = found.command();
        if (found.rest().stream().takeWhile(word -> !word.equals("--")).anyMatch(CommandLine::isHelp)) {
            return new CommandLine(command, parsed(command, Scan.of(command.parameters(), List.of())), true);
        }
        Scan scan = Scan.of(command.parameters(), found.rest());
        List<String> problems = Problems.of(command, scan);
        if (!problems.isEmpty()) {
            throw new UsageException(String.join(" ", problems) + " Usage: " + usage(command));
        }
        return new CommandLine(command, parsed(command, scan), false);
    }

    /** For example {@code scenario run SCENARIO [--speed SPEED]}. */
    public static String usage(AnnotatedCommand command) {
        StringBuilder usage = new StringBuilder(command.getName());
        command.argumentParameters().forEach(argument -> usage.append(' ').append(argument.usage()));
        command.optionParameters().forEach(option -> usage.append(' ').append(option.usage()));
        return usage.toString();
    }

    private static boolean isHelp(String word) {
        return word.equals("--help") || word.equals("-h");
    }

    private static ParsedInput parsed(AnnotatedCommand command, Scan scan) {
        ParsedInput.Builder input = ParsedInput.builder().commandName(command.getName());
        scan.options().forEach(given -> input.addOption(given.option().asOption(given.value())));
        int index = 0;
        for (String argument : scan.arguments()) {
            input.addArgument(new CommandArgument(index, argument));
            index++;
        }
        return input.build();
    }
}
