package dev.gameday.shell.view;

import java.util.ArrayList;
import java.util.List;

/** A number three rows high, as a seven-segment display writes it, to be read across a room. */
public final class BigDigits {
    /** How many rows it takes. */
    public static final int ROWS = 3;

    private static final String KNOWN = "0123456789.,-";
    private static final List<String> TOP =
            List.of(" _ ", "   ", " _ ", " _ ", "   ", " _ ", " _ ", " _ ", " _ ", " _ ", " ", " ", "   ");
    private static final List<String> MIDDLE =
            List.of("| |", "  |", " _|", " _|", "|_|", "|_ ", "|_ ", "  |", "|_|", "|_|", " ", " ", " _ ");
    private static final List<String> BOTTOM =
            List.of("|_|", "  |", "|_ ", " _|", "  |", " _|", "|_|", "  |", "|_|", " _|", ".", ",", "   ");

    private BigDigits() {}

    /** The text in three lines: digits large, what follows the first space in plain size on the last line. */
    public static List<Line> of(String text, Tone tone) {
        int space = text.indexOf(' ');
        String number = space < 0 ? text : text.substring(0, space);
        String rest = space < 0 ? "" : text.substring(space);
        if (number.chars().anyMatch(digit -> KNOWN.indexOf(digit) < 0)) {
            return List.of(Line.EMPTY, Line.of(text, tone), Line.EMPTY);
        }
        List<Line> lines = new ArrayList<>();
        for (List<String> row : List.of(TOP, MIDDLE, BOTTOM)) {
            StringBuilder line = new StringBuilder();
            number.chars().forEach(digit -> line.append(row.get(KNOWN.indexOf(digit))));
            lines.add(Line.of(line.toString(), tone));
        }
        lines.set(2, lines.get(2).plus(rest, Tone.MUTED));
        return lines;
    }
}
