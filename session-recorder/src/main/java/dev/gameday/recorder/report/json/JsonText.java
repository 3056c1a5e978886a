package dev.gameday.recorder.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;

/** Foreign text and numbers as JSON has them: long text shortened, control characters left to JSON's escapes. */
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
