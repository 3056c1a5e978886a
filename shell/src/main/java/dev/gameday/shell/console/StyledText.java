package dev.gameday.shell.console;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Styled text from outside, made safe to print. */
final class StyledText {
    private StyledText() {}

    /** The same text and style without control characters. */
    static AttributedString clean(AttributedString text) {
        String plain = text.toString();
        if (Foreign.clean(plain).equals(plain)) {
            return text;
        }
        AttributedStringBuilder cleaned = new AttributedStringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            String kept = Foreign.clean(String.valueOf(text.charAt(index)));
            cleaned.append(new AttributedString(kept, text.styleAt(index)));
        }
        return cleaned.toAttributedString();
    }
}
