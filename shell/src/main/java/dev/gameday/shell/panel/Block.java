package dev.gameday.shell.panel;

import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.util.ArrayList;
import java.util.List;

/** A part of the screen: drawn for whatever room it is given. */
interface Block {
    /** At most {@code height} lines of at most {@code width} columns each. */
    List<Line> lines(int width, int height);

    /** A heading with a rule to the end of the line. */
    static Line heading(String title, int width) {
        Line line = Line.of("─ ", Tone.MUTED).plus(title, Tone.TITLE).plus(" ");
        return line.plus("─".repeat(Math.max(0, width - line.width())), Tone.MUTED)
                .fit(width);
    }

    /** The block in exactly that room, cut at the bottom or filled with empty lines. */
    default List<Line> filled(int width, int height) {
        List<Line> lines = new ArrayList<>();
        List<Line> drawn = height <= 0 ? List.of() : lines(width, height);
        for (int row = 0; row < height; row++) {
            lines.add((row < drawn.size() ? drawn.get(row) : Line.EMPTY).padded(width));
        }
        return lines;
    }

    /** Two blocks beside each other with a rule between them, in exactly that room; the left one is {@code part} wide. */
    static List<Line> beside(Block left, int part, Block right, int width, int height) {
        List<Line> lefts = left.filled(part, height);
        List<Line> rights = right.filled(width - part - 3, height);
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            lines.add(lefts.get(row).plus(" │ ", Tone.MUTED).plus(rights.get(row)));
        }
        return lines;
    }
}
