package dev.gameday.catalog.aws.survey;

import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.survey.FoundFunction;
import dev.gameday.catalog.survey.Grant;
import dev.gameday.catalog.survey.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;

/**
 * Asks IAM what functions' roles let them send to, write to and invoke: that is how the account knows who calls whom. A
 * role that may do it to anything tells nothing, and is left out with its name.
 */
record GrantSearch(AwsClients clients, Asking asking) {
    private static final Map<String, Grant.Kind> ACTIONS = new LinkedHashMap<>();
    /** Calls first, then what is handed on; so two looks at one account are drafted alike. */
    private static final Comparator<Grant> ORDER =
            Comparator.comparing(Grant::kind).thenComparing(Grant::resource).thenComparing(Grant::function);

    private static final int MOST_RESOURCES = 100;
    private static final int MOST_RESULTS = 1_000;
    /** A name that nothing has. */
    private static final String NOTHING = "gameday-nothing-of-this-name";

    static {
        ACTIONS.put("sqs:SendMessage", Grant.Kind.SENDS);
        ACTIONS.put("dynamodb:PutItem", Grant.Kind.WRITES);
        ACTIONS.put("dynamodb:UpdateItem", Grant.Kind.WRITES);
        ACTIONS.put("kinesis:PutRecord", Grant.Kind.WRITES);
        ACTIONS.put("lambda:InvokeFunction", Grant.Kind.INVOKES);
    }

    Section<Grant> grants(List<FoundFunction> functions, List<String> written) {
        List<String> resources = Stream.concat(
                        written.stream(), functions.stream().map(FoundFunction::arn))
                .distinct()
                .toList();
        Map<String, Set<Grant>> byRole = new LinkedHashMap<>();
        List<String> gaps = new ArrayList<>();
        for (FoundFunction function : functions) {
            byRole.computeIfAbsent(
                    function.roleArn(),
                    role -> asking.patiently(() -> of(function, resources)).match(grants -> grants, trouble -> {
                        gaps.add(trouble.sentence());
                        return Set.of();
                    }));
        }
        Set<String> wide = wide(byRole);
        if (!wide.isEmpty()) {
            gaps.add("these roles may send, write or invoke anything, so nothing follows from them: "
                    + String.join(", ", wide));
        }
        return new Section<>(
                functions.stream()
                        .filter(function -> !wide.contains(function.roleArn()))
                        .flatMap(function -> byRole.getOrDefault(function.roleArn(), Set.of()).stream()
                                .filter(grant -> !grant.resource().equals(function.arn()))
                                .map(grant -> new Grant(function.name(), grant.kind(), grant.resource())))
                        .toList(),
                gaps.isEmpty()
                        ? Optional.empty()
                        : Optional.of(String.join("; ", gaps.stream().distinct().toList())));
    }

    /** The roles that may do it to what there is not, by ARN. */
    private static Set<String> wide(Map<String, Set<Grant>> byRole) {
        Set<String> wide = new TreeSet<>();
        byRole.forEach((role, grants) -> {
            if (grants.stream().anyMatch(grant -> grant.resource().endsWith(NOTHING))) {
                wide.add(role);
            }
        });
        return wide;
    }

    private Set<Grant> of(FoundFunction function, List<String> resources) {
        List<String> all = new ArrayList<>(resources);
        String[] parts = function.arn().split(":", 7);
        for (String nothing : List.of("sqs:%s:%s:", "dynamodb:%s:%s:table/", "lambda:%s:%s:function:")) {
            all.add("arn:" + parts[1] + ":" + nothing.formatted(parts[3], parts[4]) + NOTHING);
        }
        Set<Grant> grants = new TreeSet<>(ORDER);
        for (int from = 0; from < all.size(); from += MOST_RESOURCES) {
            List<String> some = all.subList(from, Math.min(all.size(), from + MOST_RESOURCES));
            clients
                    .iam()
                    .simulatePrincipalPolicyPaginator(r -> r.policySourceArn(function.roleArn())
                            .actionNames(ACTIONS.keySet())
                            .resourceArns(some)
                            .maxItems(MOST_RESULTS))
                    .evaluationResults()
                    .stream()
                    .filter(GrantSearch::fitting)
                    .forEach(result -> grants.add(
                            new Grant(function.name(), kind(result.evalActionName()), result.evalResourceName())));
        }
        return grants;
    }

    /** Every action is simulated on every resource; only an action on a resource of its own service says anything. */
    private static boolean fitting(EvaluationResult result) {
        return result.evalDecision() == PolicyEvaluationDecisionType.ALLOWED
                && result.evalResourceName()
                        .split(":", 4)[2]
                        .equals(result.evalActionName().split(":", 2)[0]);
    }

    private static Grant.Kind kind(String action) {
        return Optional.ofNullable(ACTIONS.get(action)).orElseThrow();
    }
}
