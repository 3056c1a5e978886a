package dev.gameday.shell.line;

import dev.gameday.shell.UsageException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

/** The registered commands, looked up by the words that were typed. */
public final class Commands {
    private final CommandRegistry registry;

    public Commands(CommandRegistry registry) {
        this.registry = registry;
    }

    /** A command and the words after its name. */
    public record Found(AnnotatedCommand command, List<String> rest) {}

    public CommandRegistry registry() {
        return registry;
    }

    /** Those that help may show, by name. */
    public List<AnnotatedCommand> visible() {
        return registry.getCommands().stream()
                .filter(command -> !command.isHidden())
                .filter(AnnotatedCommand.class::isInstance)
                .map(AnnotatedCommand.class::cast)
                .sorted(Comparator.comparing(Command::getName))
                .toList();
    }

    /** The command with the longest name that the words begin with. */
    public @Nullable Found find(List<String> words) {
        for (int length = Math.min(longestName(), words.size()); length > 0; length--) {
            String name = String.join(" ", words.subList(0, length));
            if (registry.getCommandByName(name) instanceof AnnotatedCommand command) {
                return new Found(command, words.subList(length, words.size()));
            }
        }
        return null;
    }

    /** In words. What is typed may be a pasted book. */
    private int longestName() {
        return registry.getCommands().stream()
                .flatMap(command -> Stream.concat(Stream.of(command.getName()), command.getAliases().stream()))
                .mapToInt(name -> name.split(" ").length)
                .max()
                .orElse(0);
    }

    /** The same, or a {@link UsageException} that says what might have been meant. */
    public Found require(List<String> words) {
        Found found = find(words);
        if (found == null) {
            throw new UsageException(unknown(words));
        }
        return found;
    }

    /** The commands whose name goes on after these words. */
    public List<AnnotatedCommand> under(List<String> words) {
        String prefix = String.join(" ", words) + " ";
        return visible().stream()
                .filter(command -> words.isEmpty() || command.getName().startsWith(prefix))
                .toList();
    }

    private String unknown(List<String> words) {
        if (words.get(0).startsWith("-")) {
            return "A command comes first and its options after it; type help to see the commands.";
        }
        List<String> plain =
                words.stream().takeWhile(word -> !word.startsWith("-")).toList();
        List<AnnotatedCommand> below = under(plain.subList(0, 1));
        if (plain.size() == 1 && !below.isEmpty()) {
            List<String> names = below.stream().map(Command::getName).toList();
            return "'" + words.get(0) + "' needs one more word: " + String.join(", ", names) + ".";
        }
        String nearest = nearest(plain);
        String typed = String.join(" ", plain.subList(0, Math.min(2, plain.size())));
        return "There is no command '" + typed + "'"
                + (nearest == null ? "; type help to see the commands." : "; did you mean '" + nearest + "'?");
    }

    private @Nullable String nearest(List<String> words) {
        List<String> names = new ArrayList<>();
        visible().forEach(command -> {
            names.add(command.getName());
            names.addAll(command.getAliases());
        });
        for (int length = Math.min(3, words.size()); length > 0; length--) {
            String nearest = Nearest.to(String.join(" ", words.subList(0, length)), names);
            if (nearest != null) {
                return nearest;
            }
        }
        return null;
    }
}
