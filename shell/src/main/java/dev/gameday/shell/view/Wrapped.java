package dev.gameday.shell.view;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines at its spaces; a word that is too long for a line is cut in two, never dropped. */
public final class Wrapped {
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

    private static void broken(String word, int room, StringBuilder line, List<String> lines) {
        word.codePoints().forEach(point -> {
            if (TerminalText.width(line.toString()) + TerminalText.width(point) > room) {
                flush(line, lines);
            }
            line.appendCodePoint(point);
        });
    }

    private static void flush(StringBuilder line, List<String> lines) {
        if (!line.isEmpty()) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }
}
