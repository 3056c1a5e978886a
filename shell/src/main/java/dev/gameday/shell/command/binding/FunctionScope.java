package dev.gameday.shell.command.binding;

import dev.gameday.catalog.survey.Scope;
import dev.gameday.shell.UsageException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which functions {@code --tag} and {@code --functions} mean: a prefix, or names with commas between them. */
final class FunctionScope {
    private FunctionScope() {}

    static Scope of(List<String> tags, @Nullable String functions) {
        Map<String, String> wanted = new TreeMap<>();
        for (String tag : tags) {
            int equals = tag.indexOf('=');
            if (equals < 1) {
                throw new UsageException("--tag cannot be '" + tag + "': give KEY=VALUE, for example team=payments.");
            }
            if (wanted.put(tag.substring(0, equals), tag.substring(equals + 1)) != null) {
                throw new UsageException("--tag names '" + tag.substring(0, equals) + "' twice.");
            }
        }
        String text = functions == null ? "" : functions.strip();
        if (!text.matches("[A-Za-z0-9_, -]*")) {
            throw new UsageException("--functions cannot be '" + text
                    + "': give a prefix of names, or names with commas between them, without ARNs.");
        }
        List<String> names = text.contains(",")
                ? Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList()
                : List.of();
        Optional<String> prefix = text.isEmpty() || text.contains(",") ? Optional.empty() : Optional.of(text);
        return new Scope(wanted, prefix, names);
    }
}
