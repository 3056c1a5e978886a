package dev.gameday.rehearsal.aws.iam;

import java.util.HashMap;
import java.util.Map;

/**
 * The roles of the practice cloud, with the permissions that its functions and FIS really need, and the user that the
 * console acts as.
 */
public final class PracticeIdentities {
    private static final Map<String, String> TAGS = Map.of("system", "trade-flow");

    private PracticeIdentities() {}

    /** Adds them all. */
    public static void addTo(Identities identities) {
        addFunctionRole(identities, "order-intake", Map.of("work", PracticePolicies.ORDER_INTAKE));
        addFunctionRole(identities, "risk-check", Map.of());
        addFunctionRole(identities, "order-router", Map.of("work", PracticePolicies.ORDER_ROUTER));
        addFunctionRole(identities, "position-sync", Map.of("work", PracticePolicies.POSITION_SYNC));
        identities.addRole(
                "fis-experiments",
                PracticePolicies.trust("fis.amazonaws.com"),
                Map.of("experiments", PracticePolicies.FIS),
                TAGS);
        identities.addUser("facilitator", Map.of("game-day", PracticePolicies.FACILITATOR));
    }

    private static void addFunctionRole(Identities identities, String function, Map<String, String> work) {
        Map<String, String> policies = new HashMap<>(work);
        policies.put("runtime", PracticePolicies.EVERY_FUNCTION);
        policies.put("fault-extension", PracticePolicies.FAULT_EXTENSION);
        identities.addRole(function + "-role", PracticePolicies.trust("lambda.amazonaws.com"), policies, TAGS);
    }
}
