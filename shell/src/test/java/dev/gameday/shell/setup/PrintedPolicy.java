package dev.gameday.shell.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gameday.rehearsal.aws.iam.policy.PolicyDocument;
import dev.gameday.rehearsal.aws.iam.policy.PolicySet;
import dev.gameday.shell.setup.AskedOfIam.Asked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A policy as it was printed, judged as IAM would: what it refuses of what was asked, and what of it nobody asked for. */
public record PrintedPolicy(String json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Each question to which the answer is no. */
    public List<String> refused(Collection<Asked> asked) {
        PolicySet policies = new PolicySet(Map.of("printed", PolicyDocument.parse(json)));
        return asked.stream()
                .filter(one -> !policies.decide(one.request()).allowed())
                .map(one -> one.action() + " on " + one.resource() + " with " + one.context())
                .toList();
    }

    /** Each action with each of its resources, as {@code s3:GetObject on arn:aws:s3:::b/*}, that allowed nothing. */
    List<String> unused(Collection<Asked> asked) throws JsonProcessingException {
        List<String> unused = new ArrayList<>();
        for (JsonNode statement : JSON.readTree(json).path("Statement")) {
            for (JsonNode action : statement.path("Action")) {
                for (JsonNode resource : statement.path("Resource")) {
                    if (asked.stream().noneMatch(one -> allows(statement, action, resource, one))) {
                        unused.add(action.asText() + " on " + resource.asText());
                    }
                }
            }
        }
        return unused;
    }

    private static boolean allows(JsonNode statement, JsonNode action, JsonNode resource, Asked asked) {
        ObjectNode one = statement.deepCopy();
        one.putArray("Action").add(action);
        one.putArray("Resource").add(resource);
        ArrayNode statements = JSON.createArrayNode().add(one);
        ObjectNode document = JSON.createObjectNode().put("Version", "2012-10-17");
        document.set("Statement", statements);
        return new PolicySet(Map.of("one", PolicyDocument.parse(document.toString())))
                .decide(asked.request())
                .allowed();
    }

    /** The same without an action. */
    public PrintedPolicy without(String action) throws JsonProcessingException {
        ObjectNode document = (ObjectNode) JSON.readTree(json);
        ArrayNode kept = JSON.createArrayNode();
        for (JsonNode statement : document.path("Statement")) {
            ArrayNode actions = JSON.createArrayNode();
            statement.path("Action").forEach(one -> {
                if (!one.asText().equals(action)) {
                    actions.add(one);
                }
            });
            if (!actions.isEmpty()) {
                ((ObjectNode) statement).set("Action", actions);
                kept.add(statement);
            }
        }
        document.set("Statement", kept);
        return new PrintedPolicy(document.toString());
    }
}
