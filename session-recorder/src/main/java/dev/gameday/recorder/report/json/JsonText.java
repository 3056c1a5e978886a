package dev.gameday.recorder.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;

/** Foreign text and numbers as JSON has them: long text shortened, control characters below a space left to JSON's escapes. */
final class JsonText {
    private static final int LONGEST = 20_000;

    private JsonText() {}

    static String of(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + " … (cut; it has " + text.length() + " characters)";
    }

    /** JSON has the other control characters (U+007F to U+009F) stand as they are; a terminal would take them for orders. */
    static String inert(String json) {
        StringBuilder inert = new StringBuilder(json.length());
        for (int at = 0; at < json.length(); at++) {
            char character = json.charAt(at);
            if (character >= '\u007f' && character <= '\u009f') {
                inert.append("\\u00").append(Integer.toHexString(character));
            } else {
                inert.append(character);
            }
        }
        return inert.toString();
    }

    /** The text, or null where there is none. */
    static JsonNode node(String text) {
        return text.isBlank() ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.textNode(of(text));
    }

    /** The number, or null where there is none; JSON has no infinite ones, so they are words. */
    static JsonNode number(Optional<Double> value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return value.<JsonNode>map(
                        number -> Double.isFinite(number) ? json.numberNode(number) : json.textNode(number.toString()))
                .orElse(json.nullNode());
    }
}
