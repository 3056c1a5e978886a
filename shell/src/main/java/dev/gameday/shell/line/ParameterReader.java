package dev.gameday.shell.line;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Option;

/**
 * Reads a command method's annotated parameters. An argument may be left out when it has a default or is
 * {@code @Nullable}; a method that breaks the rules is a defect and throws {@link IllegalStateException}.
 */
final class ParameterReader {
    private static final String REST = "The rest of the line";

    private ParameterReader() {}

    static List<CommandParameter> of(Method method) {
        List<CommandParameter> parameters = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            parameters.add(read(parameter));
        }
        return List.copyOf(parameters);
    }

    private static CommandParameter read(Parameter parameter) {
        Option option = parameter.getAnnotation(Option.class);
        Argument argument = parameter.getAnnotation(Argument.class);
        if (option != null) {
            String name = option.longName().isEmpty() ? dashed(parameter.getName()) : option.longName();
            return new CommandParameter(
                    name,
                    option.shortName(),
                    -1,
                    parameter.getType(),
                    option.required(),
                    blankToNull(option.defaultValue()),
                    option.description(),
                    completedBy(parameter, name));
        }
        if (argument != null) {
            String fallback = blankToNull(argument.defaultValue());
            return argument(parameter, argument.index(), argument.description(), fallback);
        }
        if (parameter.isAnnotationPresent(Arguments.class)) {
            return argument(parameter, 0, REST, null);
        }
        throw new IllegalStateException(parameter + " is neither an option nor an argument");
    }

    private static CommandParameter argument(
            Parameter parameter, int index, String description, @Nullable String fallback) {
        boolean mayBeAbsent = fallback != null
                || parameter.getType() == List.class
                || parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
        String name = dashed(parameter.getName());
        return new CommandParameter(
                name,
                CommandParameter.NO_SHORT_NAME,
                index,
                parameter.getType(),
                !mayBeAbsent,
                fallback,
                description,
                completedBy(parameter, name));
    }

    private static @Nullable String completedBy(Parameter parameter, String name) {
        CompletedBy completedBy = parameter.getAnnotation(CompletedBy.class);
        return completedBy == null ? UsualNames.provider(name) : completedBy.value();
    }

    private static String dashed(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
