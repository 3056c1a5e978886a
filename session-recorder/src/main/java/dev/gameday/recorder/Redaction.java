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
 * Takes secrets out of text before it is hashed and written, leaving {@value #MARK} where they were: AWS access keys,
 * secret keys and session tokens, bearer tokens, JSON web tokens, signatures of presigned URLs, passwords in addresses,
 * and the values of names such as {@code password}. It knows forms, not meanings: it never promises to find every
 * secret. Redacting twice changes nothing. Its patterns are bounded, so that no text makes it slow.
 */
public final class Redaction {
    /** What stands where a secret was. */
    public static final String MARK = "[redacted]";

    private static final String SECRET_NAME =
            "[a-z0-9_-]{0,40}(?:pass(?:word|wd|phrase)|pwd|secret(?:[_-]?(?:access[_-]?)?key)?"
                    + "|(?:session|security|access|auth|refresh)[_-]?token|api[_-]?key|private[_-]?key|credentials?)";
    private static final Pattern NAME = Pattern.compile(SECRET_NAME, Pattern.CASE_INSENSITIVE);

    private static final List<Rule> RULES = List.of(
            new Rule("\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b", MARK),
            new Rule("(?i)(X-Amz-(?:Signature|Credential|Security-Token)=)[^&\\s\"'<>]+", "$1" + MARK),
            new Rule("(?i)\\b(bearer|basic)\\s+(?!\\[redacted])[A-Za-z0-9._~+/-]{8,}=*", "$1 " + MARK),
            new Rule("(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{5,}+\\.[A-Za-z0-9_-]{5,}+\\.[A-Za-z0-9_-]*", MARK),
            new Rule("(?i)\\b([a-z][a-z0-9+.-]{0,20}://[^\\s:/@]{1,200}:)[^\\s@/]{1,200}@", "$1" + MARK + "@"),
            new Rule(
                    "(?i)(?<![a-z0-9_-])(" + SECRET_NAME + "[\"']?\\s*(?:=>|[:=])\\s*)\"[^\"]*\"",
                    "$1\"" + MARK + "\""),
            new Rule("(?i)(?<![a-z0-9_-])(" + SECRET_NAME + "[\"']?\\s*(?:=>|[:=])\\s*)'[^']*'", "$1'" + MARK + "'"),
            new Rule("(?i)(?<![a-z0-9_-])(" + SECRET_NAME + "[\"']?\\s*(?:=>|[:=])\\s*)[^\\s,;&\"']+", "$1" + MARK),
            new Rule("\\b(?:IQoJ|FwoG|FQoG|IQoD)[A-Za-z0-9/+]{60,}=*", MARK),
            new Rule(
                    "(?<![A-Za-z0-9/+=])(?=[A-Za-z0-9/+]*[a-z])(?=[A-Za-z0-9/+]*[A-Z])(?=[A-Za-z0-9/+]*[0-9])"
                            + "[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])",
                    MARK));

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
        String redacted = text;
        for (Rule rule : RULES) {
            redacted = rule.pattern().matcher(redacted).replaceAll(rule.replacement());
        }
        for (Pattern pattern : own) {
            redacted = pattern.matcher(redacted).replaceAll(Matcher.quoteReplacement(MARK));
        }
        return redacted;
    }

    /** The object with every text in it redacted, names of fields included; a new object. */
    public ObjectNode redacted(ObjectNode object) {
        ObjectNode redacted = object.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            boolean secret =
                    field.getValue().isTextual() && NAME.matcher(field.getKey()).matches();
            redacted.set(redacted(field.getKey()), secret ? TextNode.valueOf(MARK) : redacted(field.getValue()));
        }
        return redacted;
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

    private record Rule(Pattern pattern, String replacement) {
        Rule(String pattern, String replacement) {
            this(Pattern.compile(pattern), replacement);
        }
    }
}
