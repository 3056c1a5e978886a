package dev.gameday.rehearsal.aws.iam;

import dev.gameday.rehearsal.aws.iam.policy.AccessRequest;
import dev.gameday.rehearsal.aws.iam.policy.Decision;
import dev.gameday.rehearsal.aws.iam.policy.PolicySet;
import dev.gameday.rehearsal.aws.iam.policy.RequestContext;
import dev.gameday.rehearsal.flow.Agenda;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The policies in force for one role, with the decisions they gave. A decision is kept until another set comes into force
 * or a date in a condition passes.
 */
final class EnforcedRole {
    private static final int MOST_DECISIONS = 1_000;
    private static final Duration FAR = Duration.ofDays(365);

    private final Map<Question, Decision> decisions = new HashMap<>();
    private final Agenda agenda;
    private PolicySet policies = PolicySet.EMPTY;
    private long validUntilNanos = Long.MIN_VALUE;
    private long lastChange;
    private long adopted;
    private long turns;

    EnforcedRole(Agenda agenda) {
        this.agenda = agenda;
    }

    /** The number of a change that is made now. */
    long nextChange() {
        return ++lastChange;
    }

    /** Brings the set of that change into force, unless a later change already is. */
    void adopt(long change, PolicySet set) {
        if (change > adopted) {
            adopted = change;
            policies = set;
            validUntilNanos = Long.MIN_VALUE;
        }
    }

    /** Changes whenever a decision may be another one than before. */
    long turns() {
        if (agenda.nanos() >= validUntilNanos) {
            forget();
        }
        return turns;
    }

    Decision decide(String action, String resource, Map<String, String> context) {
        if (agenda.nanos() >= validUntilNanos) {
            forget();
        }
        Question question = new Question(action, resource, context);
        Decision known = decisions.get(question);
        return known != null ? known : learn(question);
    }

    private Decision learn(Question question) {
        if (decisions.size() >= MOST_DECISIONS) {
            decisions.clear();
        }
        RequestContext context = new RequestContext(agenda.instant(), question.context);
        Decision decision = policies.decide(new AccessRequest(question.action, question.resource, context));
        decisions.put(question, decision);
        return decision;
    }

    private void forget() {
        turns++;
        decisions.clear();
        Instant now = agenda.instant();
        Duration valid = policies.nextTurn(now)
                .map(turn -> Duration.between(now, turn))
                .filter(span -> span.compareTo(FAR) < 0)
                .orElse(FAR);
        validUntilNanos = agenda.nanos() + valid.toNanos();
    }

    private record Question(String action, String resource, Map<String, String> context) {
        private Question {
            context = Map.copyOf(context);
        }
    }
}
