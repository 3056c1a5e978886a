package dev.gameday.catalog.setup;

import dev.gameday.catalog.TargetKind;
import java.util.List;

/**
 * The calls that the console makes around its injections, by what they are for. What an injection itself calls, its
 * injector says.
 */
public enum ConsoleCalls {
    /** To make any plan: who calls and what that identity may, alarms, the lever, what earlier runs left. */
    PLAN(
            "sts:GetCallerIdentity",
            "iam:SimulatePrincipalPolicy",
            "cloudwatch:DescribeAlarms",
            "cloudwatch:GetMetricStatistics",
            "fis:GetSafetyLever",
            "fis:ListExperiments",
            "fis:ListExperimentTemplates",
            "ec2:DescribeNetworkAcls",
            "iam:ListRolePolicies",
            "tag:GetResources",
            "scheduler:ListSchedules"),
    /** To find the role that the caller is a session of. */
    FIND_ITSELF("iam:GetRole"),
    /** To watch metrics, alarms and what proves an effect. */
    WATCH("cloudwatch:GetMetricData", "cloudwatch:DescribeAlarms", "logs:FilterLogEvents"),
    /** To see as a customer would whether a function answers, where a metric is a canary's. */
    CANARY("lambda:Invoke"),
    /** To find out why a FIS fault on a function has no effect, before and while it runs. */
    DIAGNOSE(
            "lambda:GetFunctionConfiguration",
            "ssm:GetParameter",
            "iam:SimulatePrincipalPolicy",
            "ec2:DescribeVpcEndpoints",
            "ec2:DescribeRouteTables",
            "logs:FilterLogEvents"),
    /** To find out the same of a fault of a layer. */
    DIAGNOSE_LAYER(
            "lambda:GetFunctionConfiguration",
            "iam:SimulatePrincipalPolicy",
            "ec2:DescribeVpcEndpoints",
            "ec2:DescribeRouteTables",
            "logs:FilterLogEvents"),
    /** To lock targets, and to read approvals and the incident flag. */
    LOCK("s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:ListObjectsV2"),
    /** To look through the whole account for what was left there. */
    LOOK_THROUGH(
            "fis:ListExperiments",
            "fis:ListExperimentTemplates",
            "fis:ListExperimentResolvedTargets",
            "ec2:DescribeNetworkAcls",
            "iam:ListRoles",
            "iam:ListRolePolicies",
            "iam:GetRolePolicy",
            "lambda:ListFunctions",
            "lambda:ListTags",
            "scheduler:ListSchedules",
            "scheduler:GetSchedule",
            "sqs:ListQueues",
            "sqs:GetQueueAttributes",
            "s3:GetObject",
            "s3:ListObjectsV2"),
    /** To remove what no injector removes: network ACLs that FIS left, schedules whose change is undone. */
    SWEEP("ec2:DeleteNetworkAcl", "scheduler:DeleteSchedule"),
    /** To engage the safety lever. */
    ENGAGE_LEVER("fis:GetSafetyLever", "fis:UpdateSafetyLeverState"),
    FIND_FUNCTION("lambda:GetFunctionConfiguration"),
    FIND_ROLE("iam:GetRole"),
    FIND_SUBNETS("ec2:DescribeSubnets"),
    FIND_QUEUE("sqs:GetQueueUrl", "sqs:GetQueueAttributes"),
    FIND_LOAD();

    @SuppressWarnings("ImmutableEnumChecker") // the list is one that can't be changed
    private final List<String> calls;

    ConsoleCalls(String... calls) {
        this.calls = List.of(calls);
    }

    /** As {@code cloudwatch:GetMetricData}: IAM's name of the service and the operation. */
    public List<String> calls() {
        return calls;
    }

    /** To find targets of that kind. */
    public static ConsoleCalls find(TargetKind kind) {
        return switch (kind) {
            case LAMBDA_FUNCTION -> FIND_FUNCTION;
            case IAM_ROLE -> FIND_ROLE;
            case SUBNET -> FIND_SUBNETS;
            case QUEUE -> FIND_QUEUE;
            case LOAD -> FIND_LOAD;
        };
    }
}
