package dev.gameday.recorder;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form that secrets have in text. {@code signs} are lower-case words of which a text with that form holds one at least:
 * looking for them is quick, and most texts hold none. The pattern is bounded, so that no text makes it slow.
 */
record SecretForm(List<String> signs, Pattern pattern, String replacement) {
    SecretForm {
        signs = List.copyOf(signs);
    }

    /** A form that is a secret as a whole. */
    static SecretForm whole(String pattern, String... signs) {
        return new SecretForm(List.of(signs), Pattern.compile(pattern), Matcher.quoteReplacement(Redaction.MARK));
    }

    /** A form of which what the replacement does not take up again is the secret. */
    static SecretForm within(String pattern, String replacement, String... signs) {
        return new SecretForm(List.of(signs), Pattern.compile(pattern), replacement);
    }

    /** The text without secrets of this form; {@code lower} is the same text in lower case. */
    String redacted(String text, String lower) {
        for (String sign : signs) {
            if (lower.contains(sign)) {
                return pattern.matcher(text).replaceAll(replacement);
            }
        }
        return text;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
