package dev.gameday.shell.command.run;

import dev.gameday.shell.UsageException;
import java.util.ArrayList;
import java.util.List;

/** What was typed after a command, as one text. */
final class Words {
    private Words() {}

    static String joined(List<String> words) {
        return String.join(" ", words);
    }

    /** The command and what was typed after it. */
    static List<String> said(String command, List<String> words) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(words);
        return all;
    }

    static String needed(String command, List<String> words) {
        if (words.isEmpty()) {
            throw new UsageException(command + " needs some text, for example: " + command + " we look at the queue");
        }
        return joined(words);
    }
}
