package dev.gameday.catalog.aws;

import dev.gameday.catalog.Identity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;

/**
 * Asks IAM which actions a caller may not do. Each service's actions are simulated on that service's resources, or on
 * {@code *} where none is given; a permission for narrower resources then counts as missing, which is the safe mistake.
 */
final class PermissionSimulation {
    private static final String SCHEDULER = "scheduler:CreateSchedule";

    private final IamClient iam;
    private final Identity caller;

    PermissionSimulation(IamClient iam, Identity caller) {
        this.iam = iam;
        this.caller = caller;
    }

    List<String> missing(List<String> actions, List<String> resources) {
        if (caller.arn().endsWith(":root")) {
            return List.of();
        }
        String principal = principal();
        ContextEntry passedTo = passedTo(actions);
        Map<String, TreeSet<String>> byService = new TreeMap<>();
        actions.forEach(action -> byService
                .computeIfAbsent(action.split(":", 2)[0], service -> new TreeSet<>())
                .add(action));
        TreeSet<String> missing = new TreeSet<>();
        byService.forEach((service, names) -> {
            List<String> own = resources.stream()
                    .filter(arn -> arn.matches("arn:[^:]*:" + service + ":.*"))
                    .toList();
            SimulatePrincipalPolicyRequest request = SimulatePrincipalPolicyRequest.builder()
                    .policySourceArn(principal)
                    .actionNames(names)
                    .resourceArns(own.isEmpty() ? List.of("*") : own)
                    .contextEntries(passedTo)
                    .build();
            iam.simulatePrincipalPolicyPaginator(request).evaluationResults().stream()
                    .filter(result -> !allowed(result))
                    .forEach(result -> missing.add(result.evalActionName()));
        });
        return List.copyOf(missing);
    }

    /** Whom a role is passed to, which a policy may ask for: the service whose calls are made with it. */
    private static ContextEntry passedTo(List<String> actions) {
        return ContextEntry.builder()
                .contextKeyName("iam:PassedToService")
                .contextKeyType(ContextKeyTypeEnum.STRING)
                .contextKeyValues(actions.contains(SCHEDULER) ? "scheduler.amazonaws.com" : "fis.amazonaws.com")
                .build();
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
