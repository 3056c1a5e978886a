package dev.gameday.rehearsal.aws.iam.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Reads the statements of an identity policy, and refuses what IAM refuses when the policy is put. */
final class IdentityStatements {
    private static final Set<String> FIELDS = Set.of(
            "Sid",
            "Effect",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition",
            "Principal",
            "NotPrincipal");

    private IdentityStatements() {}

    static List<Statement> read(String text) {
        List<Statement> statements = new ArrayList<>();
        Set<String> sids = new HashSet<>();
        for (Map<String, JsonNode> fields : PolicyJson.statements(text)) {
            Statement statement = statement(statements.size(), fields);
            if (!statement.sid().isEmpty() && !sids.add(statement.sid())) {
                throw new MalformedPolicyException("Statement IDs (SID) in a single policy must be unique.");
            }
            statements.add(statement);
        }
        return statements;
    }

    private static Statement statement(int index, Map<String, JsonNode> fields) {
        PolicyJson.requireOnly(fields, FIELDS);
        if (fields.containsKey("Principal") || fields.containsKey("NotPrincipal")) {
            throw new MalformedPolicyException("Policy document should not specify a principal.");
        }
        return new Statement(
                index,
                sid(fields),
                effect(fields),
                actions(fields),
                resources(fields),
                Conditions.read(fields.get("Condition")));
    }

    private static String sid(Map<String, JsonNode> fields) {
        String sid = fields.containsKey("Sid") ? PolicyJson.text(fields.get("Sid")) : "";
        if (!sid.matches("[0-9A-Za-z]*")) {
            throw new MalformedPolicyException("Statement IDs (SID) must be alpha-numeric. Check that your input"
                    + " satisfies the regular expression [0-9A-Za-z]*");
        }
        return sid;
    }

    static Effect effect(Map<String, JsonNode> fields) {
        return switch (PolicyJson.text(fields.get("Effect"))) {
            case "Allow" -> Effect.ALLOW;
            case "Deny" -> Effect.DENY;
            default -> throw new MalformedPolicyException(PolicyJson.SYNTAX);
        };
    }

    private static Selector actions(Map<String, JsonNode> fields) {
        String field = either(fields, "Action", "NotAction", "Policy statement must contain actions.");
        List<String> actions = PolicyJson.texts(fields.get(field));
        require(actions, "Policy statement must contain actions.");
        actions.forEach(Names::requireAction);
        List<Glob> patterns = actions.stream()
                .map(action -> new Glob(action.toLowerCase(Locale.ROOT)))
                .toList();
        return new Selector(patterns, field.equals("NotAction"));
    }

    private static Selector resources(Map<String, JsonNode> fields) {
        String field = either(fields, "Resource", "NotResource", "Policy statement must contain resources.");
        List<String> resources = PolicyJson.texts(fields.get(field));
        require(resources, "Policy statement must contain resources.");
        resources.forEach(Names::requireResource);
        return new Selector(resources.stream().map(Glob::new).toList(), field.equals("NotResource"));
    }

    private static String either(Map<String, JsonNode> fields, String plain, String inverted, String missing) {
        if (fields.containsKey(plain) && fields.containsKey(inverted)) {
            throw new MalformedPolicyException(PolicyJson.SYNTAX);
        }
        if (!fields.containsKey(plain) && !fields.containsKey(inverted)) {
            throw new MalformedPolicyException(missing);
        }
        return fields.containsKey(plain) ? plain : inverted;
    }

    private static void require(List<String> names, String missing) {
        if (names.isEmpty()) {
            throw new MalformedPolicyException(missing);
        }
    }
}
