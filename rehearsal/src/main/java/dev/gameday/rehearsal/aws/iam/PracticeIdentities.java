package dev.gameday.rehearsal.aws.iam;

import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.FunctionDescription;
import java.util.HashMap;
import java.util.Map;

/**
 * The roles of a practice cloud, with the permissions that its functions, FIS and Scheduler really need, and the user that the
 * console acts as, and another one who may approve what that user would do.
 */
public final class PracticeIdentities {
    /** Whose access key any other key is: the console's, and that of whoever looks in with a client of their own. */
    static final String FACILITATOR = "facilitator";

    /** The users whose calls are told by their access key (the second example of AWS's own documentation). */
    public static final Map<String, String> ACCESS_KEYS = Map.of("AKIAI44QH8DHBEXAMPLE", "approver");

    private PracticeIdentities() {}

    /** Adds those of that flow. */
    public static void addTo(Identities identities, FlowDescription flow) {
        // What may be harmed is tagged so; a role is no target.
        Map<String, String> tags = new HashMap<>(flow.tags());
        tags.remove("chaos");
        flow.functions().forEach(function -> addFunctionRole(identities, function, flow, tags));
        identities.addRole(
                "fis-experiments",
                PracticePolicies.trust("fis.amazonaws.com"),
                Map.of("experiments", PracticePolicies.FIS),
                tags);
        identities.addRole(
                "scheduled-undo",
                PracticePolicies.trust("scheduler.amazonaws.com"),
                Map.of("settings", PracticePolicies.SCHEDULED),
                tags);
        identities.addUser(FACILITATOR, Map.of("game-day", PracticePolicies.FACILITATOR));
        ACCESS_KEYS.values().forEach(user -> identities.addUser(user, Map.of("approvals", PracticePolicies.APPROVER)));
    }

    private static void addFunctionRole(
            Identities identities, FunctionDescription function, FlowDescription flow, Map<String, String> tags) {
        Map<String, String> policies = new HashMap<>();
        WorkPolicy.of(function, flow).ifPresent(work -> policies.put("work", work));
        policies.put("runtime", PracticePolicies.EVERY_FUNCTION);
        policies.put("fault-extension", PracticePolicies.FAULT_EXTENSION);
        identities.addRole(function.roleName(), PracticePolicies.trust("lambda.amazonaws.com"), policies, tags);
    }
}
