package dev.gameday.catalog.aws;

import dev.gameday.catalog.Identity;
import dev.gameday.catalog.setup.Permission;
import dev.gameday.catalog.setup.Policy;
import dev.gameday.catalog.setup.Statement;
import java.util.List;
import java.util.TreeSet;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;

/**
 * Asks IAM which permissions a caller lacks: each action on its resources, with the condition keys that the call itself
 * would bring. A wildcard in a resource is asked for as one resource that it stands for.
 */
final class PermissionSimulation {
    private static final String ANY = "gameday-x";

    private final IamClient iam;
    private final Identity caller;

    PermissionSimulation(IamClient iam, Identity caller) {
        this.iam = iam;
        this.caller = caller;
    }

    List<String> missing(List<Permission> permissions) {
        if (caller.arn().endsWith(":root") || permissions.isEmpty()) {
            return List.of();
        }
        String principal = principal();
        TreeSet<String> missing = new TreeSet<>();
        for (Statement asked : Policy.of(permissions).statements()) {
            SimulatePrincipalPolicyRequest request = SimulatePrincipalPolicyRequest.builder()
                    .policySourceArn(principal)
                    .actionNames(asked.actions())
                    .resourceArns(asked.resources().stream()
                            .map(PermissionSimulation::oneOf)
                            .toList())
                    .contextEntries(context(asked))
                    .build();
            iam.simulatePrincipalPolicyPaginator(request).evaluationResults().stream()
                    .filter(result -> !allowed(result))
                    .forEach(result -> missing.add(result.evalActionName()));
        }
        return List.copyOf(missing);
    }

    private static String oneOf(String resource) {
        return resource.equals(Permission.EVERY_RESOURCE) ? resource : resource.replace("*", ANY);
    }

    private static List<ContextEntry> context(Statement asked) {
        return asked.conditions().values().stream()
                .flatMap(keys -> keys.entrySet().stream())
                .map(key -> ContextEntry.builder()
                        .contextKeyName(key.getKey())
                        .contextKeyType(ContextKeyTypeEnum.STRING)
                        .contextKeyValues(key.getValue().replace("*", ANY))
                        .build())
                .toList();
    }

    private static boolean allowed(EvaluationResult result) {
        return result.evalDecision() == PolicyEvaluationDecisionType.ALLOWED
                && result.resourceSpecificResults().stream()
                        .allMatch(r -> r.evalResourceDecision() == PolicyEvaluationDecisionType.ALLOWED);
    }

    /** IAM simulates users and roles; a session's ARN names its role, but without the role's path. */
    private String principal() {
        String[] parts = caller.arn().split("[:/]");
        boolean session = caller.arn().contains(":assumed-role/");
        return session
                ? iam.getRole(r -> r.roleName(parts[parts.length - 2])).role().arn()
                : caller.arn();
    }
}
