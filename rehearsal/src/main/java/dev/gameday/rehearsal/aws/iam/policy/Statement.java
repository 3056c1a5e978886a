package dev.gameday.rehearsal.aws.iam.policy;

import java.util.List;
import java.util.Locale;

/**
 * One statement of an identity policy. It applies to a request when the action, the resource and every condition do.
 * {@code index} is its place in the document; actions are compared without case, resources with it.
 */
record Statement(
        int index, String sid, Effect effect, Selector actions, Selector resources, List<Condition> conditions) {
    Statement {
        conditions = List.copyOf(conditions);
    }

    boolean applies(AccessRequest request) {
        return concerns(request) && conditions.stream().allMatch(condition -> condition.holds(request.context()));
    }

    /** Whether it speaks of the request's action and resource, conditions aside. */
    boolean concerns(AccessRequest request) {
        return actions.selects(request.action().toLowerCase(Locale.ROOT)) && resources.selects(request.resource());
    }
}
