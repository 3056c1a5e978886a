package dev.gameday.shell.view.text;

import java.util.ArrayList;
import java.util.List;

/** A number three rows high, as a seven-segment display writes it, to be read across a room. */
public final class BigDigits {
    /** How many rows it takes. */
    public static final int ROWS = 3;

    private static final String KNOWN = "0123456789.,-";
    private static final String POINTS = ".,";
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
            lines.add(Line.of(row(number, row), tone));
        }
        lines.set(2, lines.get(2).plus(rest, Tone.MUTED));
        return lines;
    }

    private static String row(String number, List<String> shapes) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            row.append(shapes.get(KNOWN.indexOf(number.charAt(i))));
            boolean last = i == number.length() - 1;
            row.append(
                    last || POINTS.indexOf(number.charAt(i)) >= 0 || POINTS.indexOf(number.charAt(i + 1)) >= 0
                            ? ""
                            : " ");
        }
        return row.toString();
    }
}
