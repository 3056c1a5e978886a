package dev.gameday.recorder.report.markdown;

/**
 * Text from people, files and AWS as Markdown that shows it and does nothing: no markup, link, image, HTML, heading or
 * new table cell comes of it, no control character is left in it, and its line breaks become spaces.
 */
public final class Markdown {
    private static final String SPECIAL = "\\`*_[]<|~&$";

    private Markdown() {}

    /** The text for use at the start of a line. */
    public static String escape(String text) {
        return escape(text, true);
    }

    /** The text for use within a line or, where {@code starts} says so, at the start of one; and in a table's cell. */
    static String escape(String text, boolean starts) {
        return escaped(clean(text).strip(), starts);
    }

    /** The same, with the blanks at its ends kept: a piece of a longer text. */
    static String escapePiece(String text, boolean starts) {
        return escaped(clean(text), starts);
    }

    private static String escaped(String clean, boolean starts) {
        StringBuilder escaped = new StringBuilder(clean.length() + 16);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (SPECIAL.indexOf(c) >= 0 || (starts && startsBlock(clean, i)) || startsLink(clean, i)) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** The text as code, within a line or a table's cell; plain where it has a bar, which no table takes within code. */
    public static String code(String text) {
        String clean = clean(text).strip();
        if (clean.isBlank() || clean.contains("|")) {
            return escape(clean);
        }
        String fence = "`";
        while (clean.contains(fence)) {
            fence += "`";
        }
        String pad = clean.startsWith("`") || clean.endsWith("`") ? " " : "";
        return fence + pad + clean + pad + fence;
    }

    /** Markdown of people's own, with nothing taken from it but control characters other than line breaks and tabs. */
    static String plain(String markdown) {
        StringBuilder plain = new StringBuilder(markdown.length());
        markdown.codePoints().forEach(point -> {
            if (point == '\n' || point == '\t' || !isHidden(point)) {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString();
    }

    private static boolean startsBlock(String text, int index) {
        return switch (text.charAt(index)) {
            case '-', '+', '#', '>', '=' -> index == 0;
            case '.', ')' ->
                index > 0
                        && index < 10
                        && (index + 1 == text.length() || text.charAt(index + 1) == ' ')
                        && text.substring(0, index).chars().allMatch(Character::isDigit);
            default -> false;
        };
    }

    private static boolean startsLink(String text, int index) {
        return switch (text.charAt(index)) {
            case ':' -> text.startsWith("://", index);
            case '.' -> index >= 3 && text.regionMatches(true, index - 3, "www", 0, 3);
            case '@' -> true;
            default -> false;
        };
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point)) {
                clean.append(' ');
            } else if (!isHidden(point)) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }

    private static boolean isHidden(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE;
    }
}
