package dev.gameday.rehearsal.aws.iam;

/**
 * The policies of a practice cloud that don't depend on its flow. Those for fault injection follow the FIS user guide, "Use the AWS FIS
 * aws:lambda:function actions" and the permissions of its actions reference.
 */
final class PracticePolicies {
    static final String EVERY_FUNCTION = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "Logs",
                  "Effect": "Allow",
                  "Action": ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
                  "Resource": "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/*"
                },
                {
                  "Sid": "Network",
                  "Effect": "Allow",
                  "Action": [
                    "ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DeleteNetworkInterface"
                  ],
                  "Resource": "*"
                }
              ]
            }
            """;

    /** Reads what FIS puts into the bucket. */
    static final String FAULT_EXTENSION = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "ListFaults",
                  "Effect": "Allow",
                  "Action": "s3:ListBucket",
                  "Resource": "arn:aws:s3:::fis-config-111122223333-eu-west-1",
                  "Condition": {"StringLike": {"s3:prefix": "FisConfigs/*"}}
                },
                {
                  "Sid": "ReadFaults",
                  "Effect": "Allow",
                  "Action": "s3:GetObject",
                  "Resource": "arn:aws:s3:::fis-config-111122223333-eu-west-1/FisConfigs/*"
                }
              ]
            }
            """;

    static final String FIS = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "WriteFaults",
                  "Effect": "Allow",
                  "Action": ["s3:PutObject", "s3:DeleteObject"],
                  "Resource": "arn:aws:s3:::fis-config-111122223333-eu-west-1/FisConfigs/*"
                },
                {
                  "Sid": "FindTargets",
                  "Effect": "Allow",
                  "Action": ["lambda:GetFunction", "tag:GetResources", "cloudwatch:DescribeAlarms"],
                  "Resource": "*"
                },
                {
                  "Sid": "DisruptNetwork",
                  "Effect": "Allow",
                  "Action": [
                    "ec2:CreateNetworkAcl", "ec2:CreateNetworkAclEntry", "ec2:CreateTags", "ec2:DeleteNetworkAcl",
                    "ec2:DescribeManagedPrefixLists", "ec2:DescribeNetworkAcls", "ec2:DescribeSubnets",
                    "ec2:DescribeVpcs", "ec2:GetManagedPrefixListEntries", "ec2:ReplaceNetworkAclAssociation"
                  ],
                  "Resource": "*"
                }
              ]
            }
            """;

    static final String FACILITATOR = """
            {
              "Version": "2012-10-17",
              "Statement": [{"Sid": "Everything", "Effect": "Allow", "Action": "*", "Resource": "*"}]
            }
            """;

    /** Sets functions' settings, for schedules that do. */
    static final String SCHEDULED = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "Settings",
                  "Effect": "Allow",
                  "Action": [
                    "lambda:DeleteFunctionConcurrency",
                    "lambda:PutFunctionConcurrency",
                    "lambda:UpdateFunctionConfiguration"
                  ],
                  "Resource": "arn:aws:lambda:*:*:function:*"
                }
              ]
            }
            """;

    /** Reads all that a plan is made of, and writes objects. */
    static final String APPROVER = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "Look",
                  "Effect": "Allow",
                  "Action": [
                    "cloudwatch:Describe*", "cloudwatch:Get*", "cloudwatch:List*", "ec2:Describe*", "fis:Get*",
                    "fis:List*", "iam:Get*", "iam:List*", "iam:SimulatePrincipalPolicy", "lambda:Get*", "lambda:List*",
                    "logs:FilterLogEvents", "sqs:Get*", "tag:GetResources"
                  ],
                  "Resource": "*"
                },
                {
                  "Sid": "Approve",
                  "Effect": "Allow",
                  "Action": ["s3:GetObject", "s3:ListBucket", "s3:PutObject"],
                  "Resource": "*"
                }
              ]
            }
            """;

    private PracticePolicies() {}

    static String trust(String service) {
        return """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {"Effect": "Allow", "Principal": {"Service": "%s"}, "Action": "sts:AssumeRole"}
                  ]
                }
                """.formatted(service);
    }
}
