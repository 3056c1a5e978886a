package dev.gameday.runbook.setup;

import dev.gameday.catalog.setup.Permission;
import dev.gameday.catalog.setup.Policy;
import java.util.stream.Stream;

/**
 * What the role of FIS needs to log an experiment to CloudWatch Logs (FIS user guide, "Experiment logging"); IAM takes no
 * resource for any of it.
 */
final class LogDelivery {
    private LogDelivery() {}

    static Policy policy() {
        return Policy.of(Stream.of(
                        "logs:CreateLogDelivery",
                        "logs:DescribeLogGroups",
                        "logs:DescribeResourcePolicies",
                        "logs:PutResourcePolicy")
                .map(action -> new Permission(action, Permission.EVERY_RESOURCE))
                .toList());
    }
}
