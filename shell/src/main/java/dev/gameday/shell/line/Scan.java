package dev.gameday.shell.line;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words after a command, told apart: options with their values, arguments, and what could not be understood. Options
 * and arguments mix freely; after {@code --} every word is an argument. Completion reads it too, so it never throws.
 */
final class Scan {
    private final List<CommandParameter> declared;
    private final List<Given> options = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<CommandParameter> seen = new HashSet<>();
    private @Nullable CommandParameter awaiting;
    private boolean onlyArguments;

    /** An option and the value that was given for it. */
    record Given(CommandParameter option, String value) {}

    private Scan(List<CommandParameter> declared) {
        this.declared = declared;
    }

    static Scan of(List<CommandParameter> declared, List<String> words) {
        Scan scan = new Scan(declared);
        words.forEach(scan::take);
        return scan;
    }

    List<Given> options() {
        return options;
    }

    List<String> arguments() {
        return arguments;
    }

    List<String> problems() {
        return problems;
    }

    /** The option whose value would come next, if the words end with one. */
    @Nullable CommandParameter awaiting() {
        return awaiting;
    }

    boolean takesOptions() {
        return !onlyArguments;
    }

    boolean has(CommandParameter option) {
        return seen.contains(option);
    }

    private void take(String word) {
        CommandParameter pending = awaiting;
        if (pending != null && !isKnownOption(word)) {
            options.add(new Given(pending, word));
            awaiting = null;
            return;
        }
        if (pending != null) {
            problems.add(pending.shown() + " needs a value; if the value is '" + word + "', type " + pending.shown()
                    + "=" + word + ".");
            awaiting = null;
        }
        if (onlyArguments || !looksLikeOption(word)) {
            arguments.add(word);
        } else if (word.equals("--")) {
            onlyArguments = true;
        } else {
            takeOption(word);
        }
    }

    private void takeOption(String word) {
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        String name = equals < 0 ? word : word.substring(0, equals);
        CommandParameter option = find(name);
        if (option == null) {
            problems.add(unknown(name));
            return;
        }
        if (!seen.add(option) && !option.isRepeatable()) {
            problems.add(option.shown() + " is given twice.");
        }
        if (equals >= 0) {
            options.add(new Given(option, word.substring(equals + 1)));
        } else if (option.isFlag()) {
            options.add(new Given(option, "true"));
        } else {
            awaiting = option;
        }
    }

    private String unknown(String name) {
        List<String> names = declared.stream()
                .filter(CommandParameter::isOption)
                .map(CommandParameter::shown)
                .toList();
        String nearest = Nearest.to(name, names);
        String remedy =
                nearest == null ? "to give it as an argument, put -- before it." : "did you mean " + nearest + "?";
        return "There is no option " + name + "; " + remedy;
    }

    private boolean isKnownOption(String word) {
        int equals = word.indexOf('=');
        return word.equals("--") || find(equals < 0 ? word : word.substring(0, equals)) != null;
    }

    private @Nullable CommandParameter find(String name) {
        for (CommandParameter parameter : declared) {
            boolean isShort = name.length() == 2 && parameter.shortName() == name.charAt(1) && name.charAt(1) != '-';
            if (parameter.isOption() && (name.equals(parameter.shown()) || (isShort && name.charAt(0) == '-'))) {
                return parameter;
            }
        }
        return null;
    }

    /** A lone dash and a negative number are values. */
    private static boolean looksLikeOption(String word) {
        return word.length() > 1 && word.charAt(0) == '-' && !Character.isDigit(word.charAt(1));
    }
}
