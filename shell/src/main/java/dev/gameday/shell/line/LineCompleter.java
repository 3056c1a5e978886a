package dev.gameday.shell.line;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/**
 * Tab: the next word of a command, its options, and the values of options and arguments. A provider that fails proposes
 * nothing; completion never breaks the line being typed.
 */
public final class LineCompleter implements Completer {
    private final Supplier<Commands> commands;
    private final Supplier<Map<String, CompletionProvider>> providers;
    private volatile Predicate<String> allowed = name -> true;

    public LineCompleter(Supplier<Commands> commands, Supplier<Map<String, CompletionProvider>> providers) {
        this.commands = commands;
        this.providers = providers;
    }

    /** Proposes only commands that are allowed, from now on, and nothing of what others take. */
    public void only(Predicate<String> names) {
        allowed = names;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        List<String> before = line.words().subList(0, line.wordIndex());
        proposeCommands(before, candidates);
        Commands.Found found = commands.get().find(before);
        if (found != null && allowed.test(found.command().getName())) {
            String word = line.word().substring(0, line.wordCursor());
            proposeParameters(line, found, word, candidates);
        }
    }

    private void proposeCommands(List<String> before, List<Candidate> candidates) {
        for (AnnotatedCommand command : commands.get().under(before)) {
            if (!allowed.test(command.getName())) {
                continue;
            }
            String[] name = command.getName().split(" ", -1);
            boolean isLast = name.length == before.size() + 1;
            String description = isLast ? command.getDescription() : command.getGroup();
            candidates.add(candidate(name[before.size()], description, true));
        }
    }

    private void proposeParameters(ParsedLine line, Commands.Found found, String word, List<Candidate> candidates) {
        Scan scan = Scan.of(found.command().parameters(), found.rest());
        CommandParameter awaiting = scan.awaiting();
        int equals = word.indexOf('=');
        if (awaiting != null) {
            proposeValues(line, found, awaiting, "", candidates);
        } else if (scan.takesOptions() && word.startsWith("--") && equals > 0) {
            String option = word.substring(0, equals);
            found.command().optionParameters().stream()
                    .filter(parameter -> parameter.shown().equals(option))
                    .forEach(parameter -> proposeValues(line, found, parameter, option + "=", candidates));
        } else {
            CommandParameter argument = word.startsWith("-")
                    ? null
                    : argumentAt(found, scan.arguments().size());
            if (argument != null) {
                proposeValues(line, found, argument, "", candidates);
            }
            if (scan.takesOptions() && (argument == null || !argument.required())) {
                proposeOptions(found, scan, candidates);
            }
        }
    }

    private static void proposeOptions(Commands.Found found, Scan scan, List<Candidate> candidates) {
        for (CommandParameter option : found.command().optionParameters()) {
            if (!scan.has(option) || option.isRepeatable()) {
                candidates.add(candidate(option.shown(), option.description(), true));
            }
        }
    }

    private static @Nullable CommandParameter argumentAt(Commands.Found found, int index) {
        List<CommandParameter> arguments = found.command().argumentParameters();
        if (index < arguments.size()) {
            return arguments.get(index);
        }
        CommandParameter last = arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
        return last != null && last.isRepeatable() ? last : null;
    }

    private void proposeValues(
            ParsedLine line,
            Commands.Found found,
            CommandParameter parameter,
            String prefix,
            List<Candidate> candidates) {
        if (parameter.type().isEnum()) {
            Arrays.stream(parameter.type().getEnumConstants())
                    .forEach(constant -> candidates.add(
                            candidate(prefix + ValueReader.nameOf(constant), Choice.meaningOf(constant), true)));
        }
        CompletionProvider provider =
                parameter.completedBy() == null ? null : providers.get().get(parameter.completedBy());
        if (provider != null) {
            for (CompletionProposal proposal : proposals(provider, context(line, found, parameter))) {
                candidates.add(candidate(prefix + proposal.value(), proposal.description(), proposal.complete()));
            }
        }
    }

    private static List<CompletionProposal> proposals(CompletionProvider provider, CompletionContext context) {
        try {
            return provider.apply(context);
        } catch (RuntimeException unanswered) {
            return List.of();
        }
    }

    private static CompletionContext context(ParsedLine line, Commands.Found found, CommandParameter parameter) {
        return new CompletionContext(
                line.words(), line.wordIndex(), line.wordCursor(), found.command(), parameter.asOption(null));
    }

    private static Candidate candidate(String value, @Nullable String description, boolean complete) {
        String shown = description == null || description.isEmpty() ? null : description;
        return new Candidate(value, value, null, shown, null, null, complete);
    }
}
