package dev.gameday.shell.preflight;

import java.util.ArrayList;
import java.util.List;

/**
 * A shell command in lines that can be copied: a line that goes on ends in a backslash, or, within single quotes, where a
 * line may end as it is, without one.
 */
public final class CommandText {
    private CommandText() {}

    /** A word as a POSIX shell reads it. */
    public static String word(String text) {
        return text.matches("[A-Za-z0-9_@%+=:,./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** The command in lines of at most {@code width} columns; a longer word has a line of its own. */
    public static List<String> lines(String command, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        boolean quoted = false;
        for (String word : command.split(" ", -1)) {
            boolean fits = line.length() + 1 + word.length() + " \\".length() <= width;
            if (!line.isEmpty() && !fits) {
                lines.add(quoted ? line.toString() : line + " \\");
                line.setLength(0);
            } else if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
            quoted ^= word.chars().filter(c -> c == '\'').count() % 2 == 1;
        }
        lines.add(line.toString());
        return lines;
    }
}
