package dev.gameday.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Writes a value of YAML as JSON (RFC 8259): what is written as a number, true, false or null there is one here, the rest is text. */
final class JsonForm {
    private static final Pattern LITERAL =
            Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]{0,30})(?:\\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,3})?");
    private static final int LONGEST_LITERAL = 80;
    private static final int FIRST_PLAIN = 0x20;

    private JsonForm() {}

    static String of(YamlNode node) {
        if (node.isMap()) {
            List<String> fields = new ArrayList<>();
            node.map().ifPresent(map -> map.forEach((key, value) -> fields.add(text(key) + ":" + of(value))));
            return "{" + String.join(",", fields) + "}";
        }
        if (node.isList()) {
            return "["
                    + String.join(",", node.items().stream().map(JsonForm::of).toList()) + "]";
        }
        return node.scalar().map(JsonForm::scalar).orElseGet(() -> {
            var unused = node.text();
            return "null";
        });
    }

    private static String scalar(ScalarNode scalar) {
        String value = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return text(value);
        }
        if (value.isEmpty() || value.equals("~")) {
            return "null";
        }
        boolean literal =
                value.length() <= LONGEST_LITERAL && LITERAL.matcher(value).matches();
        return literal ? value : text(value);
    }

    private static String text(String value) {
        StringBuilder json = new StringBuilder("\"");
        value.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < FIRST_PLAIN) {
                json.append("\\u%04x".formatted(c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }
}
