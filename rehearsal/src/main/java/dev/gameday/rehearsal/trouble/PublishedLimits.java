package dev.gameday.rehearsal.trouble;

import dev.gameday.rehearsal.wire.Call;
import java.util.List;

/**
 * The default quotas of request rates, from each service's page of quotas where it publishes any; the others are the
 * rehearsal's own choice and say so. Only EC2 publishes the size of its buckets; elsewhere a bucket holds a second's
 * calls, and 100 at least: in virtual time everything that a console does between two ticks happens at one instant.
 */
final class PublishedLimits {
    private static final int LEAST_BURST = 100;
    private static final String LAMBDA = "Lambda quotas: API requests";
    private static final String METRICS = "CloudWatch service quotas";
    private static final String LOGS = "CloudWatch Logs quotas";
    private static final String EC2 = "EC2 API throttling: bucket sizes and refill rates";
    private static final String OURS = "not published; the rehearsal's own";

    /** What one bucket is for; the first scope that means a call counts. */
    record Scope(CallPattern calls, RateLimit limit, String source) {
        /** EC2 evaluates each operation by itself; elsewhere the operations of a scope share its bucket. */
        String bucket(Call call) {
            return calls.service().equals("ec2") ? call.toString() : calls.toString();
        }
    }

    private static final List<Scope> ALL = List.of(
            of("lambda:GetFunction", 100, LAMBDA),
            of("lambda:GetPolicy", 15, LAMBDA),
            of("lambda:Invoke", 10_000, "Lambda quotas: ten a second for each of 1,000 environments"),
            of("lambda:*", 15, LAMBDA),
            of("monitoring:GetMetricData", 50, METRICS),
            of("monitoring:GetMetricStatistics", 400, METRICS),
            of("monitoring:ListMetrics", 25, METRICS),
            of("monitoring:PutMetricData", 500, METRICS),
            of("monitoring:DescribeAlarms", 9, METRICS),
            of("monitoring:PutMetricAlarm", 3, METRICS),
            of("monitoring:*", 20, OURS),
            of("logs:FilterLogEvents", 5, LOGS),
            of("logs:DescribeLogGroups", 10, LOGS),
            of("logs:GetLogEvents", 25, LOGS),
            of("logs:*", 10, OURS),
            of("ec2:Describe*", new RateLimit(20, 100), EC2),
            of("ec2:*", new RateLimit(5, 50), EC2),
            of("s3:Get*", 5_500, "S3 performance: each prefix"),
            of("s3:Head*", 5_500, "S3 performance: each prefix"),
            of("s3:*", 3_500, "S3 performance: each prefix"),
            of("sts:*", 600, "IAM and STS quotas: STS requests"),
            of("ssm:GetParameter*", 40, "Systems Manager quotas: Parameter Store default throughput"),
            of("ssm:*", 20, OURS),
            of("tagging:*", 15, "Resource Groups quotas: Tagging API"),
            of("scheduler:*", 50, OURS),
            of("sqs:*", 3_000, OURS),
            of("iam:*", 20, OURS),
            of("fis:*", 20, OURS),
            of("*:*", 50, OURS));

    private PublishedLimits() {}

    static List<Scope> all() {
        return ALL;
    }

    static Scope of(Call call) {
        return ALL.stream()
                .filter(scope -> scope.calls().matches(call))
                .findFirst()
                .orElseThrow();
    }

    private static Scope of(String calls, int perSecond, String source) {
        return of(calls, new RateLimit(perSecond, Math.max(LEAST_BURST, perSecond)), source);
    }

    private static Scope of(String calls, RateLimit limit, String source) {
        return new Scope(CallPattern.parse(calls), limit, source);
    }
}
