package dev.gameday.rehearsal.aws.iam.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Reads the frame that identity and trust policies share: JSON, {@code Version}, and a list of statements. */
final class PolicyJson {
    static final String SYNTAX = "Syntax errors in policy.";
    private static final Set<String> FIELDS = Set.of("Version", "Id", "Statement");
    private static final String CURRENT_VERSION = "2012-10-17";
    private static final String OLD_VERSION = "2008-10-17";

    private PolicyJson() {}

    static List<Map<String, JsonNode>> statements(String text) {
        Map<String, JsonNode> document = object(parse(text));
        requireOnly(document, FIELDS);
        requireVersion(document.get("Version"));
        List<Map<String, JsonNode>> statements = oneOrMany(document.get("Statement")).stream()
                .map(PolicyJson::object)
                .toList();
        if (statements.isEmpty()) {
            throw new MalformedPolicyException(SYNTAX);
        }
        return statements;
    }

    static void requireOnly(Map<String, JsonNode> object, Set<String> fields) {
        if (!fields.containsAll(object.keySet())) {
            throw new MalformedPolicyException(SYNTAX);
        }
    }

    static Map<String, JsonNode> object(@Nullable JsonNode node) {
        if (node == null || !node.isObject()) {
            throw new MalformedPolicyException(SYNTAX);
        }
        return node.asObject();
    }

    static List<String> texts(@Nullable JsonNode node) {
        return oneOrMany(node).stream().map(PolicyJson::text).toList();
    }

    static String text(@Nullable JsonNode node) {
        if (node == null || !(node.isString() || node.isBoolean() || node.isNumber())) {
            throw new MalformedPolicyException(SYNTAX);
        }
        return node.text();
    }

    private static List<JsonNode> oneOrMany(@Nullable JsonNode node) {
        if (node == null) {
            throw new MalformedPolicyException(SYNTAX);
        }
        return node.isArray() ? node.asArray() : List.of(node);
    }

    /** The parser stops at the end of the first value, so the brackets are there to find anything after it. */
    private static JsonNode parse(String text) {
        try {
            List<JsonNode> values = JsonNode.parser().parse("[" + text + "]").asArray();
            if (values.size() == 1) {
                return values.get(0);
            }
        } catch (RuntimeException notJson) {
            throw new MalformedPolicyException(SYNTAX);
        }
        throw new MalformedPolicyException(SYNTAX);
    }

    private static void requireVersion(@Nullable JsonNode version) {
        String given = version == null ? OLD_VERSION : text(version);
        if (given.equals(OLD_VERSION)) {
            throw new MalformedPolicyException("Policy document must be version 2012-10-17 or greater.");
        }
        if (!given.equals(CURRENT_VERSION)) {
            throw new MalformedPolicyException(SYNTAX);
        }
    }
}
