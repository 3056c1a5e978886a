package dev.gameday.shell.view.text;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines at its spaces; a word that is too long for a line is cut, never dropped. */
public final class Wrapped {
    private static final String SEPARATORS = ":/,&";

    private Wrapped() {}

    /** The text in lines of at most {@code width} columns, at least one line. */
    public static List<String> lines(String text, int width) {
        int room = Math.max(2, width);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : TerminalText.clean(text).trim().split(" +", -1)) {
            int gap = line.isEmpty() ? 0 : 1;
            if (TerminalText.width(line.toString()) + gap + TerminalText.width(word) <= room) {
                line.append(gap == 0 ? "" : " ").append(word);
            } else {
                flush(line, lines);
                broken(word, room, line, lines);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** An ARN or a path is cut behind one of its own separators where a line has one in its second half, else anywhere. */
    private static void broken(String word, int room, StringBuilder line, List<String> lines) {
        word.codePoints().forEach(point -> {
            if (TerminalText.width(line.toString()) + TerminalText.width(point) > room) {
                String rest = line.substring(cut(line));
                line.setLength(line.length() - rest.length());
                flush(line, lines);
                line.append(rest);
            }
            line.appendCodePoint(point);
        });
    }

    private static int cut(StringBuilder line) {
        for (int end = line.length(); end > line.length() / 2; end--) {
            if (SEPARATORS.indexOf(line.charAt(end - 1)) >= 0) {
                return end;
            }
        }
        return line.length();
    }

    private static void flush(StringBuilder line, List<String> lines) {
        if (!line.isEmpty()) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }
}
