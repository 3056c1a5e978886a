package dev.gameday.catalog.setup;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a tree of maps, lists, texts and numbers as YAML in block style. A text that any YAML reader could take for
 * something else, as {@code 2012-10-17} for a date, is quoted; JSON's quoting is YAML's as well.
 */
public final class TemplateText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9/._-]*(::?[A-Za-z0-9/._*-]+)*");
    private static final Pattern WORD_OF_YAML = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|nan|inf");

    private final StringBuilder text = new StringBuilder();

    private TemplateText() {}

    /** The tree as text, each line ended. */
    public static String yaml(Map<String, ?> tree) {
        TemplateText writing = new TemplateText();
        writing.map(tree, "");
        return writing.text.toString();
    }

    private void map(Map<String, ?> map, String indent) {
        Iterator<? extends Map.Entry<String, ?>> entries = map.entrySet().iterator();
        for (boolean first = true; entries.hasNext(); first = false) {
            Map.Entry<String, ?> entry = entries.next();
            text.append(first ? "" : indent).append(scalar(entry.getKey())).append(':');
            value(entry.getValue(), indent + "  ");
        }
    }

    /** What follows a key: on its line, or on lines of its own. */
    private void value(Object value, String indent) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            text.append('\n').append(indent);
            map(texts(map), indent);
        } else if (value instanceof Collection<?> list && !list.isEmpty()) {
            text.append('\n');
            list.forEach(item -> item(item, indent));
        } else {
            text.append(' ').append(scalar(value)).append('\n');
        }
    }

    private void item(Object item, String indent) {
        text.append(indent).append("- ");
        if (item instanceof Map<?, ?> map && !map.isEmpty()) {
            map(texts(map), indent + "  ");
        } else {
            text.append(scalar(item)).append('\n');
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> texts(Map<?, ?> map) {
        return (Map<String, ?>) map;
    }

    private static String scalar(Object value) {
        if (value instanceof Map<?, ?>) {
            return "{}";
        }
        if (value instanceof List<?>) {
            return "[]";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        String plain = String.valueOf(value);
        boolean taken =
                !PLAIN.matcher(plain).matches() || WORD_OF_YAML.matcher(plain).matches();
        return taken ? '"' + new String(JsonStringEncoder.getInstance().quoteAsString(plain)) + '"' : plain;
    }
}
