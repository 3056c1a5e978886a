package dev.gameday.catalog.survey;

import java.util.List;

/** A function: its name and ARN, its role's name and ARN, the subnets it is attached to, and its log group. */
public record FoundFunction(
        String name, String arn, String role, String roleArn, List<String> subnets, String logGroup) {
    public FoundFunction {
        subnets = List.copyOf(subnets);
    }
}
