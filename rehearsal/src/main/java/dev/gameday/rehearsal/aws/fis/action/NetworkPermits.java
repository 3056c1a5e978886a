package dev.gameday.rehearsal.aws.fis.action;

import java.util.List;
import java.util.Map;

/**
 * The permissions that {@code aws:network:disrupt-connectivity} needs (FIS actions reference), asked for all at once so
 * that a role that lacks one leaves no half-made clone. Resources are asked for as a whole: {@code network-acl/*}.
 */
record NetworkPermits(Permit permit) {
    /** The keys that AWS's own policy for this action puts conditions on. */
    private static final Map<String, String> MANAGED = Map.of(
            "aws:RequestTag/managedByFIS", "true",
            "aws:ResourceTag/managedByFIS", "true",
            "ec2:ResourceTag/managedByFIS", "true",
            "ec2:CreateAction", "CreateNetworkAcl");

    private static final List<String> DESCRIBE = List.of("ec2:DescribeSubnets", "ec2:DescribeNetworkAcls");

    void begin(String scope) {
        DESCRIBE.forEach(this::onAny);
        onAcls("ec2:CreateNetworkAcl");
        onAcls("ec2:CreateTags");
        onAcls("ec2:CreateNetworkAclEntry");
        onAcls("ec2:ReplaceNetworkAclAssociation");
        if (scope.equals("vpc")) {
            onAny("ec2:DescribeVpcs");
        } else if (!scope.equals("all") && !scope.equals("availability-zone")) {
            onAny("ec2:DescribeManagedPrefixLists");
            // The lists of S3 and DynamoDB are AWS's own, and so is the account in their ARN.
            permit.require("ec2:GetManagedPrefixListEntries", "arn:aws:ec2:" + permit.region() + ":aws:prefix-list/*");
        }
    }

    void end() {
        onAny("ec2:DescribeNetworkAcls");
        onAcls("ec2:ReplaceNetworkAclAssociation");
        onAcls("ec2:DeleteNetworkAcl");
    }

    private void onAny(String action) {
        permit.require(action, "*");
    }

    private void onAcls(String action) {
        String account = permit.roles().account();
        permit.require(action, "arn:aws:ec2:" + permit.region() + ":" + account + ":network-acl/*", MANAGED);
    }
}
