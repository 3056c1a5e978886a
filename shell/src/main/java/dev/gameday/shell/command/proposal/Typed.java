package dev.gameday.shell.command.proposal;

import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.completion.CompletionContext;

/** What is on the line already, as completion sees it. */
public final class Typed {
    private Typed() {}

    /** The value that is being typed, as far as the cursor, without the option that it is joined to. */
    public static String value(CompletionContext context) {
        List<String> words = context.getWords();
        String word = context.getWordIndex() < words.size() ? words.get(context.getWordIndex()) : "";
        String before = word.substring(0, Math.min(Math.max(0, context.getPosition()), word.length()));
        int equals = before.startsWith("--") ? before.indexOf('=') : -1;
        return before.substring(equals + 1);
    }

    /** The value of that option, if the line has it before the cursor. */
    public static Optional<String> option(CompletionContext context, String name) {
        List<String> words = context.getWords().subList(0, context.getWordIndex());
        for (int index = 0; index < words.size(); index++) {
            if (words.get(index).startsWith(name + "=")) {
                return Optional.of(words.get(index).substring(name.length() + 1));
            }
            if (words.get(index).equals(name) && index + 1 < words.size()) {
                return Optional.of(words.get(index + 1));
            }
        }
        return Optional.empty();
    }
}
