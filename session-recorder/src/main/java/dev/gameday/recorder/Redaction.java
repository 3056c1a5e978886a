package dev.gameday.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text before it is hashed and written, leaving {@value #MARK} where they were: keys and tokens that
 * are known by their form, wherever they stand, and values that the name before them gives away. It knows forms, not
 * meanings: it never promises to find every secret. Redacting twice changes nothing. Its patterns are bounded, so that no
 * text makes it slow.
 */
public final class Redaction {
    /** What stands where a secret was. */
    public static final String MARK = "[redacted]";

    private static final String ADDRESS = "url";
    private static final int SHORTEST = 5;
    private static final int LENGTH_OF_A_SECRET_KEY = 40;

    private static final Redaction USUAL = new Redaction(List.of());

    private final List<Pattern> own;

    private Redaction(List<Pattern> own) {
        this.own = own;
    }

    /** The usual one, and beside it all that one of these regular expressions fits; theirs are bounded by whoever wrote them. */
    public static Redaction with(List<String> expressions) {
        return expressions.isEmpty()
                ? USUAL
                : new Redaction(expressions.stream().map(Pattern::compile).toList());
    }

    /** The text with what looks like a secret replaced, in the usual way. */
    public static String redact(String text) {
        return USUAL.redacted(text);
    }

    /** The object with every text in it redacted in the usual way; a new object. */
    public static ObjectNode redact(ObjectNode object) {
        return USUAL.redacted(object);
    }

    /** The text with what looks like a secret replaced. */
    public String redacted(String text) {
        String redacted = text.length() < SHORTEST ? text : usual(text);
        for (Pattern pattern : own) {
            redacted = pattern.matcher(redacted).replaceAll(Matcher.quoteReplacement(MARK));
        }
        return redacted;
    }

    /** The object with every text in it redacted, names of fields included; a new object. */
    public ObjectNode redacted(ObjectNode object) {
        ObjectNode redacted = object.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            boolean secret = field.getValue().isTextual()
                    && SecretNames.NAME.matcher(field.getKey()).matches();
            JsonNode value = field.getKey().equals(ADDRESS) ? withoutQuery(field.getValue()) : field.getValue();
            redacted.set(redacted(field.getKey()), secret ? TextNode.valueOf(MARK) : redacted(value));
        }
        return redacted;
    }

    /** Nobody can tell which part of an address's query is a secret. */
    private static JsonNode withoutQuery(JsonNode address) {
        int query = address.isTextual() ? address.textValue().indexOf('?') : -1;
        return query < 0 ? address : TextNode.valueOf(address.textValue().substring(0, query + 1) + MARK);
    }

    private JsonNode redacted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return redacted(object);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode redacted = array.arrayNode();
            array.forEach(element -> redacted.add(redacted(element)));
            return redacted;
        }
        return node.isTextual() ? TextNode.valueOf(redacted(node.textValue())) : node;
    }

    private static String usual(String text) {
        String lower = SecretForm.lower(text);
        String redacted = text;
        for (SecretForm form : SecretForms.FORMS) {
            redacted = form.redacted(redacted, lower);
        }
        for (SecretForm form : SecretNames.FORMS) {
            redacted = form.redacted(redacted, lower);
        }
        return redacted.length() < LENGTH_OF_A_SECRET_KEY
                ? redacted
                : SecretForms.SECRET_ACCESS_KEY.pattern().matcher(redacted).replaceAll(MARK);
    }
}
