package dev.gameday.shell.line;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with the words after a command, one sentence each; wrong values come out later. */
final class Problems {
    private Problems() {}

    static List<String> of(AnnotatedCommand command, Scan scan) {
        List<String> problems = new ArrayList<>(scan.problems());
        CommandParameter awaiting = scan.awaiting();
        if (awaiting != null) {
            problems.add(awaiting.shown() + " needs a value.");
        }
        List<CommandParameter> arguments = command.argumentParameters();
        for (CommandParameter argument : arguments) {
            if (argument.required() && scan.arguments().size() <= argument.position()) {
                problems.add(argument.shown() + " is missing.");
            }
        }
        for (CommandParameter option : command.optionParameters()) {
            if (option.required() && !scan.has(option)) {
                problems.add(option.shown() + " is missing.");
            }
        }
        boolean takesAll = arguments.stream().anyMatch(CommandParameter::isRepeatable);
        if (!takesAll && scan.arguments().size() > arguments.size()) {
            problems.add("'" + scan.arguments().get(arguments.size()) + "' is one argument too many.");
        }
        return problems;
    }
}
