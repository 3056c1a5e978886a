package dev.gameday.layer.json;

/** Writes one JSON object as a line of text; keys are written as they come. */
public final class JsonText {
    private final StringBuilder text = new StringBuilder("{");

    /** Adds a text. */
    public JsonText with(String key, String value) {
        quote(key(key), value);
        return this;
    }

    /** Adds a whole number. */
    public JsonText with(String key, long value) {
        key(key).append(value);
        return this;
    }

    /** Adds true or false. */
    public JsonText with(String key, boolean value) {
        key(key).append(value);
        return this;
    }

    /** Adds a value that is JSON already. */
    public JsonText withJson(String key, String json) {
        key(key).append(json);
        return this;
    }

    /** The object. */
    @Override
    public String toString() {
        return text + "}";
    }

    private StringBuilder key(String key) {
        if (text.length() > 1) {
            text.append(',');
        }
        quote(text, key);
        return text.append(':');
    }

    private static void quote(StringBuilder into, String value) {
        into.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                into.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f || Character.isSurrogate(c)) {
                into.append(String.format("\\u%04x", (int) c));
            } else {
                into.append(c);
            }
        }
        into.append('"');
    }
}
