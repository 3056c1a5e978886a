package dev.gameday.shell.line;

import dev.gameday.shell.UsageException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns a typed word into the value a command asks for. A type of our own needs a static {@code of} or {@code parse}
 * that takes a string, or a constructor that does; what such a method says of a bad word is shown to the person.
 */
final class ValueReader {
    private ValueReader() {}

    /** Throws {@link UsageException} with the parameter's name and what would be understood. */
    static Object read(CommandParameter parameter, String word) {
        Class<?> type = parameter.type();
        if (type == String.class || type == Object.class || parameter.isRepeatable()) {
            return word;
        }
        if (type == Integer.class || type == int.class) {
            return parsed(parameter, word, "a whole number, for example 50", Integer::valueOf);
        }
        if (type == Long.class || type == long.class) {
            return parsed(parameter, word, "a whole number, for example 50", Long::valueOf);
        }
        if (type == Double.class || type == double.class) {
            return parsed(parameter, word, "a number, for example 0.5", Double::valueOf);
        }
        if (type == Boolean.class || type == boolean.class) {
            return parsed(parameter, word, "true or false", ValueReader::truth);
        }
        if (type == Duration.class) {
            return parsed(parameter, word, "a duration, for example 90s, 5m or 1h30m", ValueReader::duration);
        }
        if (type == Path.class) {
            return parsed(parameter, word, "a path", Path::of);
        }
        if (type.isEnum()) {
            return parsed(parameter, word, "one of " + namesOf(type, ", "), text -> constant(type, text));
        }
        return own(parameter, word);
    }

    /** The constants of an enum as they are typed. */
    static String namesOf(Class<?> type, String separator) {
        return Arrays.stream(type.getEnumConstants()).map(ValueReader::nameOf).collect(Collectors.joining(separator));
    }

    static String nameOf(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object parsed(
            CommandParameter parameter, String word, String expected, Function<String, Object> parser) {
        try {
            return parser.apply(word);
        } catch (IllegalArgumentException | java.time.DateTimeException | ArithmeticException refused) {
            throw new UsageException(parameter.shown() + " cannot be '" + word + "': give " + expected + ".");
        }
    }

    private static Boolean truth(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static Duration duration(String word) {
        String text = word.toUpperCase(Locale.ROOT);
        if (text.endsWith("MS")) {
            return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
        }
        if (text.startsWith("P")) {
            return Duration.parse(text);
        }
        int days = text.indexOf('D');
        return Duration.parse(days < 0 ? "PT" + text : "P" + daysAndTime(text, days));
    }

    private static String daysAndTime(String text, int days) {
        String time = text.substring(days + 1);
        return text.substring(0, days + 1) + (time.isEmpty() ? "" : "T" + time);
    }

    private static Object constant(Class<?> type, String word) {
        String wanted = word.toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> nameOf(constant).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    private static Object own(CommandParameter parameter, String word) {
        try {
            for (Method method : parameter.type().getMethods()) {
                if (isFactory(method, parameter.type())) {
                    return method.invoke(null, word);
                }
            }
            Constructor<?> constructor = parameter.type().getConstructor(String.class);
            return constructor.newInstance(word);
        } catch (InvocationTargetException refused) {
            Throwable cause = refused.getCause();
            String reason = cause == null ? "it is refused." : String.valueOf(cause.getMessage());
            throw new UsageException(parameter.shown() + " cannot be '" + word + "': " + reason);
        } catch (ReflectiveOperationException undeclared) {
            throw new IllegalStateException(parameter.type() + " cannot be read from a word", undeclared);
        }
    }

    private static boolean isFactory(Method method, Class<?> type) {
        boolean named = method.getName().equals("of") || method.getName().equals("parse");
        return named
                && Modifier.isStatic(method.getModifiers())
                && type.isAssignableFrom(method.getReturnType())
                && method.getParameterCount() == 1
                && method.getParameterTypes()[0].isAssignableFrom(String.class);
    }
}
