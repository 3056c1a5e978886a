package dev.gameday.shell.command.run;

import dev.gameday.shell.UsageException;
import java.util.List;

/** What was typed after a command, as one text. */
final class Words {
    private Words() {}

    static String joined(List<String> words) {
        return String.join(" ", words);
    }

    static String needed(String command, List<String> words) {
        if (words.isEmpty()) {
            throw new UsageException(command + " needs some text, for example: " + command + " we look at the queue");
        }
        return joined(words);
    }
}
