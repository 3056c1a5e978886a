package dev.gameday.shell.view.text;

import java.text.Normalizer;
import org.jline.utils.WCWidth;

/**
 * Foreign text made harmless and measurable: nothing left in it drives a terminal, turns its order round, or takes a
 * width that terminals disagree on. Widths are columns, after Markus Kuhn's wcwidth as JLine has it.
 */
public final class TerminalText {
    private static final int MOST_MARKS = 2;
    private static final int FIRST_REGION = 0x1F1E6;
    private static final int LAST_REGION = 0x1F1FF;

    private TerminalText() {}

    /**
     * The text on one line without control and format characters (ESC, C1, bidirectional overrides, joiners), variation
     * selectors and skin tones; letters of a flag become plain letters; marks are not piled up.
     */
    public static String clean(String text) {
        if (isOrdinary(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        int[] marks = {0};
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (blank(point)) {
                kept.append(' ');
            } else if (point >= FIRST_REGION && point <= LAST_REGION) {
                kept.append((char) ('A' + point - FIRST_REGION));
            } else if (welcome(point)) {
                marks[0] = width(point) == 0 ? marks[0] + 1 : 0;
                if (marks[0] <= MOST_MARKS) {
                    kept.appendCodePoint(point);
                }
            }
        });
        return kept.toString();
    }

    /** How many columns the text takes. */
    public static int width(String text) {
        if (isOrdinary(text)) {
            return text.length();
        }
        int width = 0;
        for (int index = 0; index < text.length(); ) {
            int point = text.codePointAt(index);
            width += width(point);
            index += Character.charCount(point);
        }
        return width;
    }

    /** How many columns the character takes: 0, 1 or 2. */
    public static int width(int point) {
        return point < 0x7f || drawn(point) ? 1 : Math.max(0, WCWidth.wcwidth(point));
    }

    /** The text in at most {@code width} columns, ending in … where something had to go. */
    public static String fit(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        if (width <= 0) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        int taken = 0;
        for (int index = 0; index < text.length(); ) {
            int point = text.codePointAt(index);
            if (taken + width(point) > width - 1) {
                break;
            }
            taken += width(point);
            kept.appendCodePoint(point);
            index += Character.charCount(point);
        }
        return kept.append('…').toString();
    }

    /** What needs no second look: seven bits, and what charts and rules are drawn with. */
    private static boolean ordinary(int character) {
        return (character >= ' ' && character < 0x7f) || drawn(character);
    }

    /** Box drawing and block elements (Unicode 2500 to 259F), braille (2800 to 28FF). */
    private static boolean drawn(int character) {
        return (character >= 0x2500 && character <= 0x259f) || (character >= 0x2800 && character <= 0x28ff);
    }

    private static boolean isOrdinary(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (!ordinary(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean blank(int point) {
        int type = Character.getType(point);
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point == 0x85
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (type == Character.SPACE_SEPARATOR && point != 0x3000);
    }

    private static boolean welcome(int point) {
        int type = Character.getType(point);
        boolean selector = (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
        boolean skinTone = point >= 0x1F3FB && point <= 0x1F3FF;
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.ENCLOSING_MARK
                && !selector
                && !skinTone;
    }
}
