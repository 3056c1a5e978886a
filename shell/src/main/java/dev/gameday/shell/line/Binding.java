package dev.gameday.shell.line;

import dev.gameday.shell.UsageException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

/** The value of one parameter in one call: what was typed, else its default, else nothing. */
final class Binding {
    private Binding() {}

    static @Nullable Object value(CommandParameter parameter, ParsedInput input) {
        List<String> typed = parameter.isOption() ? options(parameter, input) : arguments(parameter, input);
        if (parameter.isRepeatable()) {
            return typed;
        }
        String word = typed.isEmpty() ? parameter.fallback() : typed.get(0);
        if (word != null) {
            return ValueReader.read(parameter, word);
        }
        if (parameter.required()) {
            throw new UsageException(parameter.shown() + " is missing.");
        }
        return absent(parameter.type());
    }

    private static List<String> options(CommandParameter parameter, ParsedInput input) {
        return input.options().stream()
                .filter(option -> parameter.name().equals(option.longName()))
                .map(CommandOption::value)
                .toList();
    }

    private static List<String> arguments(CommandParameter parameter, ParsedInput input) {
        List<String> words =
                input.arguments().stream().map(CommandArgument::value).toList();
        int from = Math.min(parameter.position(), words.size());
        int to = parameter.isRepeatable() ? words.size() : Math.min(from + 1, words.size());
        return words.subList(from, to);
    }

    private static @Nullable Object absent(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return false;
        }
        if (type.isPrimitive()) {
            throw new IllegalStateException("A " + type + " that may be left out needs a default");
        }
        return null;
    }
}
