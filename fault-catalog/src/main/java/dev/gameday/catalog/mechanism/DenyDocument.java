package dev.gameday.catalog.mechanism;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * The policy that denies actions on a resource until a moment. Its form is the IAM policy grammar, version 2012-10-17;
 * a statement id takes letters and digits only.
 */
record DenyDocument(String label, List<String> actions, String resource, Instant expiresAt) {
    String json() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("Version", "2012-10-17");
        ObjectNode statement = document.putArray("Statement").addObject();
        statement.put("Sid", label.replaceAll("[^A-Za-z0-9]", ""));
        statement.put("Effect", "Deny");
        actions.forEach(statement.putArray("Action")::add);
        statement.put("Resource", resource);
        statement.putObject("Condition").putObject("DateLessThan").put("aws:CurrentTime", expiresAt.toString());
        return document.toString();
    }
}
