package dev.gameday.rehearsal.aws.iam.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The identity policies of one principal, by name, as they stood at one moment. A Deny wins over every Allow; without an
 * Allow the answer is no ("Policy evaluation logic" of the IAM user guide, within one account).
 */
public final class PolicySet {
    /** No policy at all: everything is implicitly denied. */
    public static final PolicySet EMPTY = new PolicySet(Map.of());

    private final Map<String, PolicyDocument> policies;

    /** The set of these documents by name. */
    public PolicySet(Map<String, PolicyDocument> policies) {
        this.policies = new TreeMap<>(policies);
    }

    /** Decides one request. */
    public Decision decide(AccessRequest request) {
        List<Decision.Match> allowing = new ArrayList<>();
        List<Decision.Match> denying = new ArrayList<>();
        policies.forEach((name, document) -> document.statements().stream()
                .filter(statement -> statement.applies(request))
                .forEach(statement -> (statement.effect() == Effect.DENY ? denying : allowing)
                        .add(new Decision.Match(name, statement.index()))));
        if (!denying.isEmpty()) {
            return new Decision.ExplicitDeny(List.copyOf(denying));
        }
        return allowing.isEmpty() ? new Decision.ImplicitDeny() : new Decision.Allowed(List.copyOf(allowing));
    }

    /** Where the statement of a match stands in its document. */
    public Optional<Span> span(Decision.Match match) {
        return Optional.ofNullable(policies.get(match.policyName())).map(document -> document.span(match.statement()));
    }

    /** The condition keys that statements on the request's action and resource ask for and its context lacks. */
    public Set<String> missingKeys(AccessRequest request) {
        Set<String> missing = new TreeSet<>();
        statements()
                .filter(statement -> statement.concerns(request))
                .flatMap(statement -> statement.conditions().stream())
                .filter(condition -> condition.misses(request.context()))
                .forEach(condition -> missing.add(condition.key()));
        return missing;
    }

    /** The first instant after {@code now} at which the passing of time alone can change a decision. */
    public Optional<Instant> nextTurn(Instant now) {
        return statements()
                .flatMap(statement -> statement.conditions().stream())
                .flatMap(Condition::turns)
                .filter(turn -> turn.isAfter(now))
                .min(Instant::compareTo);
    }

    private Stream<Statement> statements() {
        return policies.values().stream().flatMap(document -> document.statements().stream());
    }
}
