package dev.gameday.rehearsal.aws.iam;

import dev.gameday.rehearsal.aws.iam.policy.Decision;
import dev.gameday.rehearsal.aws.iam.policy.PolicySet;
import dev.gameday.rehearsal.flow.Agenda;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * What the services enforce for roles, which lags behind what IAM's control plane shows: a change is seen after a seeded
 * 2 to 8 seconds, whether it grants or denies, and never gives way to an older one. Made to be asked once per simulated
 * request.
 *
 * <p>The delay stands for IAM's eventual consistency, measured at about 4 s (reference/fis.md, "Propagation").
 */
public final class Enforcement {
    private static final long SHORTEST = Duration.ofSeconds(2).toNanos();
    private static final long LONGEST = Duration.ofSeconds(8).toNanos();

    private final Map<String, EnforcedRole> roles = new HashMap<>();
    private final Agenda agenda;
    private final Random random;

    /** Knows no role yet; the seed decides how late each change is. */
    public Enforcement(Agenda agenda, long seed) {
        this.agenda = agenda;
        this.random = new Random(seed);
    }

    /**
     * Whether the role may do {@code action} on the resource now. {@code context} holds further condition keys, such as
     * {@code s3:prefix}; the time is known. A role that isn't known may do nothing.
     */
    public Decision enforced(String roleName, String action, String resourceArn, Map<String, String> context) {
        EnforcedRole role = roles.get(roleName);
        return role == null ? new Decision.ImplicitDeny() : role.decide(action, resourceArn, context);
    }

    /**
     * A number that changes whenever a decision for the role may be another one than before: when other policies come
     * into force, and when a date in a condition passes. A caller may keep a decision as long as it stays.
     */
    public long turns(String roleName) {
        EnforcedRole role = roles.get(roleName);
        return role == null ? 0 : role.turns();
    }

    /** The role has had these policies for long. */
    void settled(String roleName, PolicySet policies) {
        EnforcedRole role = role(roleName);
        role.adopt(role.nextChange(), policies);
    }

    /** The role's policies have become these just now. */
    void changed(String roleName, PolicySet policies) {
        EnforcedRole role = role(roleName);
        long change = role.nextChange();
        agenda.afterNanos(random.nextLong(SHORTEST, LONGEST + 1), () -> role.adopt(change, policies));
    }

    private EnforcedRole role(String roleName) {
        return roles.computeIfAbsent(roleName, name -> new EnforcedRole(agenda));
    }
}
