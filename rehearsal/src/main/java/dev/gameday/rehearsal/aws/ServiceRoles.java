package dev.gameday.rehearsal.aws;

import dev.gameday.rehearsal.aws.iam.Enforcement;
import dev.gameday.rehearsal.aws.iam.Identities;
import dev.gameday.rehearsal.aws.iam.policy.Decision;
import java.util.Map;
import java.util.Optional;

/**
 * The roles that one service of AWS acts with, as {@code fis.amazonaws.com}: whether it may take one, and what it may
 * do with it. Changes of policies are seen late, as everywhere.
 */
public record ServiceRoles(Identities identities, Enforcement enforcement, String service, String account) {
    /** Whether the ARN is that of a role whose trust policy lets the service take it. */
    public boolean assumable(String roleArn) {
        return identities.assumable(roleArn, service);
    }

    /** AWS's message when the role may not do that; empty when it may. {@code keys} are further condition keys. */
    public Optional<String> denial(
            String roleArn, String session, String action, String resourceArn, Map<String, String> keys) {
        String name = roleArn.substring(roleArn.lastIndexOf('/') + 1);
        Decision decision = enforcement.enforced(name, action, resourceArn, keys);
        String caller = "arn:aws:sts::" + account + ":assumed-role/" + name + "/" + session;
        return decision.allowed() ? Optional.empty() : Optional.of(decision.denial(caller, action, resourceArn));
    }
}
