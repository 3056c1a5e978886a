package dev.gameday.rehearsal.aws.iam.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** A role's checked trust policy: its text, and the services that it lets assume the role. */
public record TrustDocument(String text, Set<String> services) {
    private static final Set<String> FIELDS =
            Set.of("Sid", "Effect", "Action", "NotAction", "Condition", "Principal", "NotPrincipal");

    /** Both are kept as they are given. */
    public TrustDocument {
        services = Set.copyOf(services);
    }

    /** Reads and checks a document; throws {@link MalformedPolicyException} where IAM refuses it. */
    public static TrustDocument parse(String text) {
        Set<String> services = new LinkedHashSet<>();
        for (Map<String, JsonNode> statement : PolicyJson.statements(text)) {
            check(statement);
            if (IdentityStatements.effect(statement) == Effect.ALLOW) {
                services.addAll(services(statement));
            }
        }
        return new TrustDocument(text, services);
    }

    private static void check(Map<String, JsonNode> statement) {
        if (statement.containsKey("Resource") || statement.containsKey("NotResource")) {
            throw new MalformedPolicyException("Has prohibited field Resource");
        }
        PolicyJson.requireOnly(statement, FIELDS);
        if (!statement.containsKey("Principal") && !statement.containsKey("NotPrincipal")) {
            throw new MalformedPolicyException("Missing required field Principal");
        }
        List<String> actions = PolicyJson.texts(statement.getOrDefault("Action", statement.get("NotAction")));
        if (!actions.stream().allMatch(action -> action.startsWith("sts:"))) {
            throw new MalformedPolicyException("AssumeRole policy may only specify STS AssumeRole actions.");
        }
        Conditions.read(statement.get("Condition"));
    }

    private static List<String> services(Map<String, JsonNode> statement) {
        JsonNode principal = statement.get("Principal");
        if (principal == null || !principal.isObject() || !principal.asObject().containsKey("Service")) {
            return List.of();
        }
        return PolicyJson.texts(principal.asObject().get("Service"));
    }
}
