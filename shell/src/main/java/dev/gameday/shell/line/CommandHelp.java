package dev.gameday.shell.line;

import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Palette.Meaning;
import java.util.List;
import org.jline.utils.AttributedStringBuilder;

/** What {@code help COMMAND} and {@code COMMAND --help} print. */
public final class CommandHelp {
    private CommandHelp() {}

    public static void print(AnnotatedCommand command, Console console) {
        console.print(command.getDescription());
        console.print("");
        console.print(new AttributedStringBuilder()
                .append("  ")
                .append(console.palette().text(Meaning.TYPED, CommandLine.usage(command)))
                .toAttributedString());
        section("Arguments", command.argumentParameters(), console);
        section("Options", command.optionParameters(), console);
        if (!command.getAliases().isEmpty()) {
            console.print("");
            console.print("Also: " + String.join(", ", command.getAliases()));
        }
        if (!command.getHelp().isEmpty()) {
            console.print("");
            console.print(command.getHelp().stripTrailing());
        }
    }

    private static void section(String title, List<CommandParameter> parameters, Console console) {
        if (parameters.isEmpty()) {
            return;
        }
        console.print("");
        console.print(console.palette().text(Meaning.TITLE, title));
        int widest = parameters.stream()
                .mapToInt(parameter -> parameter.shown().length())
                .max()
                .orElse(0);
        for (CommandParameter parameter : parameters) {
            String padding = " ".repeat(widest - parameter.shown().length() + 2);
            console.print(new AttributedStringBuilder()
                    .append("  ")
                    .append(console.palette().text(Meaning.TYPED, parameter.shown()))
                    .append(padding)
                    .append(described(parameter))
                    .toAttributedString());
        }
    }

    private static String described(CommandParameter parameter) {
        String values = parameter.valuesText();
        String fallback = parameter.fallback() == null ? "" : " (default " + parameter.fallback() + ")";
        return parameter.description() + values + fallback;
    }
}
