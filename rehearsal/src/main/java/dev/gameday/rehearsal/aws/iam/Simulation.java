package dev.gameday.rehearsal.aws.iam;

import dev.gameday.rehearsal.aws.Page;
import dev.gameday.rehearsal.aws.iam.policy.AccessRequest;
import dev.gameday.rehearsal.aws.iam.policy.Decision;
import dev.gameday.rehearsal.aws.iam.policy.MalformedPolicyException;
import dev.gameday.rehearsal.aws.iam.policy.Place;
import dev.gameday.rehearsal.aws.iam.policy.PolicyDocument;
import dev.gameday.rehearsal.aws.iam.policy.PolicySet;
import dev.gameday.rehearsal.aws.iam.policy.RequestContext;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PolicySourceType;
import software.amazon.awssdk.services.iam.model.Position;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyResponse;
import software.amazon.awssdk.services.iam.model.Statement;

/**
 * SimulatePrincipalPolicy: what the policies that a role or user has now, and those given along, would decide. It sees
 * a change at once, ahead of {@link Enforcement}; resource policies and boundaries are refused, not ignored.
 */
final class Simulation {
    private static final String GIVEN = "PolicyInputList.";

    private final Identities identities;
    private final InstantSource clock;

    Simulation(Identities identities, InstantSource clock) {
        this.identities = identities;
        this.clock = clock;
    }

    SimulatePrincipalPolicyResponse run(SimulatePrincipalPolicyRequest request) {
        refuseWhatIsNotEvaluated(request);
        Principal principal = principal(String.valueOf(request.policySourceArn()));
        PolicySet policies = policies(principal, request.policyInputList());
        RequestContext context = new RequestContext(clock.instant(), context(request.contextEntries()));
        List<String> resources = request.resourceArns().isEmpty() ? List.of("*") : request.resourceArns();
        NavigableMap<String, EvaluationResult> results = new TreeMap<>();
        for (String action : request.actionNames()) {
            requireAction(action);
            for (String resource : resources) {
                AccessRequest asked = new AccessRequest(action, resource, context);
                results.put("%08d".formatted(results.size()), result(principal, policies, asked));
            }
        }
        Page<EvaluationResult> page = Answers.page(results, request.marker(), request.maxItems());
        return SimulatePrincipalPolicyResponse.builder()
                .evaluationResults(page.items())
                .isTruncated(page.nextMarker().isPresent())
                .marker(page.nextMarker().orElse(null))
                .build();
    }

    private static EvaluationResult result(Principal principal, PolicySet policies, AccessRequest asked) {
        Decision decision = policies.decide(asked);
        return EvaluationResult.builder()
                .evalActionName(asked.action())
                .evalResourceName(asked.resource())
                .evalDecision(decision.verdict())
                .matchedStatements(decision.matches().stream()
                        .map(match -> statement(principal, policies, match))
                        .toList())
                .missingContextValues(policies.missingKeys(asked))
                .build();
    }

    private static Statement statement(Principal principal, PolicySet policies, Decision.Match match) {
        boolean given = match.policyName().startsWith(GIVEN);
        String own = principal.kind() + "_" + principal.name() + "_" + match.policyName();
        Statement.Builder statement = Statement.builder()
                .sourcePolicyId(given ? match.policyName() : own)
                .sourcePolicyType(given ? PolicySourceType.NONE : principal.kind());
        policies.span(match)
                .ifPresent(
                        span -> statement.startPosition(position(span.start())).endPosition(position(span.end())));
        return statement.build();
    }

    private static Position position(Place place) {
        return Position.builder().line(place.line()).column(place.column()).build();
    }

    private static PolicySet policies(Principal principal, List<String> given) {
        Map<String, PolicyDocument> documents =
                new HashMap<>(principal.policies().documents());
        try {
            for (int at = 0; at < given.size(); at++) {
                documents.put(GIVEN + (at + 1), PolicyDocument.parse(given.get(at)));
            }
        } catch (MalformedPolicyException malformed) {
            throw IamErrors.invalidInput(String.valueOf(malformed.getMessage()));
        }
        return new PolicySet(documents);
    }

    private static Map<String, String> context(List<ContextEntry> entries) {
        Map<String, String> context = new HashMap<>();
        for (ContextEntry entry : entries) {
            if (entry.contextKeyValues().size() != 1) {
                throw IamErrors.invalidInput(
                        "Condition keys of several values are not evaluated in rehearsal: " + entry.contextKeyName());
            }
            context.put(entry.contextKeyName(), entry.contextKeyValues().get(0));
        }
        return context;
    }

    private Principal principal(String arn) {
        String[] parts = arn.split(":", 6);
        if (parts.length == 6 && parts[5].startsWith("role/")) {
            return identities.role(lastPart(arn));
        }
        if (parts.length == 6 && parts[5].startsWith("user/")) {
            return identities.user(lastPart(arn));
        }
        throw IamErrors.invalidInput("Invalid Entity Arn: " + arn + " does not clearly define entity type and name.");
    }

    private static String lastPart(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    private static void requireAction(String action) {
        if (!action.matches("[A-Za-z0-9-]+:[A-Za-z0-9*]+")) {
            throw IamErrors.invalidInput("Invalid Action: " + action);
        }
    }

    private static void refuseWhatIsNotEvaluated(SimulatePrincipalPolicyRequest request) {
        if (request.resourcePolicy() != null
                || !request.permissionsBoundaryPolicyInputList().isEmpty()) {
            throw IamErrors.invalidInput(
                    "Resource policies and permissions boundaries are not evaluated in rehearsal.");
        }
    }
}
