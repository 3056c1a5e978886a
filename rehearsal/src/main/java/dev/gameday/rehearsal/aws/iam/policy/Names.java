package dev.gameday.rehearsal.aws.iam.policy;

import java.util.Set;

/** Checks how a policy writes actions and resources. */
final class Names {
    private static final Set<String> PARTITIONS = Set.of("aws", "aws-cn", "aws-us-gov", "*");

    private Names() {}

    static void requireAction(String action) {
        if (action.equals("*")) {
            return;
        }
        String[] parts = action.split(":", -1);
        if (parts.length > 2) {
            throw new MalformedPolicyException("Actions/Condition can contain only one colon.");
        }
        if (parts.length < 2 || !parts[0].matches("[A-Za-z0-9-]+") || parts[1].isEmpty()) {
            throw new MalformedPolicyException(
                    "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.");
        }
    }

    static void requireResource(String resource) {
        requireNoVariable(resource);
        if (resource.equals("*")) {
            return;
        }
        String[] parts = resource.split(":", 6);
        if (parts.length < 6 || !parts[0].equals("arn")) {
            throw new MalformedPolicyException("Resource " + resource + " must be in ARN format or \"*\".");
        }
        if (!PARTITIONS.contains(parts[1])) {
            throw new MalformedPolicyException(
                    "Partition \"" + parts[1] + "\" is not valid for resource \"" + resource + "\".");
        }
    }

    /** AWS would substitute the variable. Taking it literally would change what the policy means, so it is refused. */
    static void requireNoVariable(String value) {
        if (value.contains("${")) {
            throw new MalformedPolicyException("Policy variables are not evaluated in rehearsal: " + value);
        }
    }
}
