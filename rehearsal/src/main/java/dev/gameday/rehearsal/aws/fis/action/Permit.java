package dev.gameday.rehearsal.aws.fis.action;

import dev.gameday.rehearsal.aws.ServiceRoles;
import java.util.Map;

/** What an experiment may do: what its role may. FIS does nothing to the account in its own right. */
public record Permit(ServiceRoles roles, String roleArn, String region, String experimentId) {
    /** An {@link ActionFailure} when FIS may not take the role. */
    public void assume() {
        if (!roles.assumable(roleArn)) {
            throw new ActionFailure(
                    "AuthorizationFailure",
                    "Unable to assume role " + roleArn + ". Check that it exists and that its trust policy names "
                            + roles.service() + ".");
        }
    }

    /** An {@link ActionFailure} when the role may not do that. */
    public void require(String action, String resourceArn) {
        require(action, resourceArn, Map.of());
    }

    /** As the other, with further condition keys. */
    public void require(String action, String resourceArn, Map<String, String> keys) {
        roles.denial(roleArn, experimentId, action, resourceArn, keys).ifPresent(denial -> {
            throw new ActionFailure("AuthorizationFailure", denial);
        });
    }
}
