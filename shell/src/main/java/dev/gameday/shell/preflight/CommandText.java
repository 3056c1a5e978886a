package dev.gameday.shell.preflight;

import java.util.ArrayList;
import java.util.List;

/**
 * A shell command in lines that can be copied. A line that goes on ends in a backslash; within single quotes it ends as it
 * is, but only after a comma: there it is a list of JSON, in which the end of a line means nothing.
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
            boolean breakable = !quoted || line.charAt(line.length() - 1) == ',';
            if (!line.isEmpty() && !fits && breakable) {
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
