package dev.gameday.recorder.report.html;

/** Foreign text as HTML that shows it and does nothing; what can't be seen (control and format characters) shows as U+FFFD. */
final class HtmlText {
    private static final int REPLACEMENT = 0xFFFD;

    private HtmlText() {}

    /** The text for use between tags or in an attribute in double quotes; its line breaks stay. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n', ' ' -> escaped.appendCodePoint(point);
                case '\t', '\r' -> escaped.append(' ');
                default -> escaped.appendCodePoint(isHidden(point) ? REPLACEMENT : point);
            }
        });
        return escaped.toString();
    }

    /** A name for a place in the page, made of that text. */
    static String id(String prefix, String text) {
        return prefix + text.replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static boolean isHidden(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
