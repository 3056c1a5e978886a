package dev.gameday.shell.console;

/** Text from outside: what AWS, a file or a person sent may hold control characters that would drive the terminal. */
public final class Foreign {
    private Foreign() {}

    /** The text without control characters; line feeds stay, a tab becomes a space. */
    public static String clean(String text) {
        if (text.chars().noneMatch(Foreign::isUnwelcome)) {
            return text;
        }
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\t') {
                cleaned.append(' ');
            } else if (!isUnwelcome(point)) {
                cleaned.appendCodePoint(point);
            }
        });
        return cleaned.toString();
    }

    private static boolean isUnwelcome(int point) {
        boolean reordersText = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        return (Character.isISOControl(point) && point != '\n') || reordersText;
    }
}
