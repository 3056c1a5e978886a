package dev.gameday.recorder.report.junit;

/** Foreign text in XML 1.0: what the specification has no place for (section 2.2, Char) becomes U+FFFD, and so do controls. */
final class XmlText {
    private static final int REPLACEMENT = 0xFFFD;
    private static final int LONGEST = 5_000;

    private XmlText() {}

    /** For an attribute's value: one line, never empty, shortened where it is very long. */
    static String attribute(String text) {
        String line = escape(text).replace('\n', ' ').strip();
        return line.isEmpty() ? "-" : line;
    }

    /** For use between tags; line breaks stay. */
    static String escape(String text) {
        String shortened = text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + " … (cut; it has " + text.length() + " characters)";
        StringBuilder escaped = new StringBuilder(shortened.length() + 16);
        shortened.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append('\n');
                case '\t', '\r' -> escaped.append(' ');
                default -> escaped.appendCodePoint(isAllowed(point) ? point : REPLACEMENT);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int point) {
        return !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE
                && Character.getType(point) != Character.FORMAT
                && point != 0xFFFE
                && point != 0xFFFF;
    }
}
