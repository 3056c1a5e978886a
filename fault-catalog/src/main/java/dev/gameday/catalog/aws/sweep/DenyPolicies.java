package dev.gameday.catalog.aws.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.aws.AwsTrouble;
import dev.gameday.catalog.leftover.Finding;
import dev.gameday.catalog.leftover.Leftover;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Inline policies of ours: named {@code gameday-…} and with that name, less its hyphens, as the id of a statement that
 * denies. A policy that only has such a name is somebody else's.
 */
record DenyPolicies(AwsClients clients) implements AccountPart {
    private static final String SERVICE_LINKED = "/aws-service-role/";
    private static final Pattern LABEL = Pattern.compile(InjectionId.PREFIX
            + "(\\d{8}-\\d{6}-[a-z0-9]{6}|[a-z0-9][a-z0-9-]{6,38}[a-z0-9])-([a-z0-9][a-z0-9-]{0,39})");

    @Override
    public String name() {
        return "inline policies";
    }

    @Override
    public List<Finding> found() {
        List<Finding> found = new ArrayList<>();
        clients.iam().listRolesPaginator().roles().stream()
                .filter(role -> !role.path().startsWith(SERVICE_LINKED))
                .forEach(role ->
                        clients.iam().listRolePoliciesPaginator(r -> r.roleName(role.roleName())).policyNames().stream()
                                .filter(policy -> policy.startsWith(InjectionId.PREFIX))
                                .flatMap(policy -> finding(role.roleName(), policy).stream())
                                .forEach(found::add));
        return found;
    }

    private Optional<Finding> finding(String role, String policy) {
        Optional<String> document = AwsTrouble.existing(() -> clients.iam()
                .getRolePolicy(r -> r.roleName(role).policyName(policy))
                .policyDocument());
        return document.map(text -> URLDecoder.decode(text, StandardCharsets.UTF_8))
                .flatMap(text -> denial(text, policy))
                .map(statement -> finding(role, policy, statement));
    }

    private static Optional<JsonNode> denial(String document, String policy) {
        try {
            JsonNode statements = new ObjectMapper().readTree(document).path("Statement");
            String id = policy.replaceAll("[^A-Za-z0-9]", "");
            for (JsonNode statement : statements.isArray() ? statements : List.of(statements)) {
                if (statement.path("Sid").asText().equals(id)
                        && statement.path("Effect").asText().equals("Deny")) {
                    return Optional.of(statement);
                }
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Finding finding(String role, String policy, JsonNode statement) {
        String until = statement
                .path("Condition")
                .path("DateLessThan")
                .path("aws:CurrentTime")
                .asText("");
        String byHand = "aws iam delete-role-policy --role-name %s --policy-name %s".formatted(role, policy);
        Optional<InjectionId> injection = injection(policy);
        Optional<Undo> undo = injection.map(id -> Undos.of(id, "iam", Map.of("roles", role, "policy", policy), byHand));
        String session =
                injection.map(id -> id.session().value()).orElse(policy.substring(InjectionId.PREFIX.length()));
        String state = until.isEmpty() ? "denies without an end" : "denies until " + until;
        return new Finding(new Leftover("inline policy", role + "/" + policy, session, state), true, undo, byHand);
    }

    private static Optional<InjectionId> injection(String policy) {
        Matcher label = LABEL.matcher(policy);
        return label.matches() ? Undos.injection(label.group(1), label.group(2)) : Optional.empty();
    }
}
