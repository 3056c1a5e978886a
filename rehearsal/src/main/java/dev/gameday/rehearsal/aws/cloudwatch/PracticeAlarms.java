package dev.gameday.rehearsal.aws.cloudwatch;

import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

/** The alarms that ship with the practice flow: those that people are paged by, and looser ones that stop a fault. */
public final class PracticeAlarms {
    private static final String FLOW = "TradeFlow";

    private PracticeAlarms() {}

    /** Creates them all. */
    public static void addTo(CloudWatchClient cloudWatch) {
        lambda(cloudWatch, "sync-lag", "IteratorAge", "position-sync", Statistic.MAXIMUM, 10_000, 3, "missing");
        lambda(
                cloudWatch,
                "guardrail-sync-lag",
                "IteratorAge",
                "position-sync",
                Statistic.MAXIMUM,
                600_000,
                1,
                "missing");
        put(
                cloudWatch,
                "router-errors",
                "AWS/Lambda",
                "Errors",
                alarm -> alarm.dimensions(function("order-router"))
                        .statistic(Statistic.SUM)
                        .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
                        .threshold(1.0)
                        .period(60)
                        .evaluationPeriods(1)
                        .treatMissingData("notBreaching"));
        put(
                cloudWatch,
                "orders-age",
                "AWS/SQS",
                "ApproximateAgeOfOldestMessage",
                alarm -> alarm.dimensions(queue("orders"))
                        .statistic(Statistic.MAXIMUM)
                        .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                        .threshold(30.0)
                        .period(60)
                        .evaluationPeriods(2)
                        .treatMissingData("missing"));
        for (String name : List.of("dlq-not-empty", "guardrail-dlq")) {
            put(
                    cloudWatch,
                    name,
                    "AWS/SQS",
                    "ApproximateNumberOfMessagesVisible",
                    alarm -> alarm.dimensions(queue("orders-dlq"))
                            .statistic(Statistic.MAXIMUM)
                            .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
                            .threshold(1.0)
                            .period(60)
                            .evaluationPeriods(1)
                            .treatMissingData("notBreaching"));
        }
        accepted(cloudWatch, "accepted-low", 0.999, 60, 3);
        accepted(cloudWatch, "guardrail-accepted", 0.95, 10, 6);
        accepted(cloudWatch, "guardrail-accepted-slow", 0.95, 10, 12);
        put(
                cloudWatch,
                "guardrail-concurrency",
                "AWS/Lambda",
                "ConcurrentExecutions",
                alarm -> alarm.statistic(Statistic.MAXIMUM)
                        .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                        .threshold(800.0)
                        .period(60)
                        .evaluationPeriods(1)
                        .treatMissingData("missing"));
    }

    private static void accepted(CloudWatchClient cloudWatch, String name, double below, int period, int periods) {
        put(
                cloudWatch,
                name,
                FLOW,
                "OrderAccepted",
                alarm -> alarm.statistic(Statistic.AVERAGE)
                        .comparisonOperator(ComparisonOperator.LESS_THAN_THRESHOLD)
                        .threshold(below)
                        .period(period)
                        .evaluationPeriods(periods)
                        .treatMissingData("missing"));
    }

    private static void lambda(
            CloudWatchClient cloudWatch,
            String name,
            String metric,
            String function,
            Statistic statistic,
            double above,
            int periods,
            String missing) {
        put(
                cloudWatch,
                name,
                "AWS/Lambda",
                metric,
                alarm -> alarm.dimensions(function(function))
                        .statistic(statistic)
                        .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                        .threshold(above)
                        .period(60)
                        .evaluationPeriods(periods)
                        .treatMissingData(missing));
    }

    private static void put(
            CloudWatchClient cloudWatch,
            String name,
            String namespace,
            String metric,
            Consumer<PutMetricAlarmRequest.Builder> rule) {
        PutMetricAlarmRequest.Builder alarm = PutMetricAlarmRequest.builder()
                .alarmName(name)
                .namespace(namespace)
                .metricName(metric);
        rule.accept(alarm);
        cloudWatch.putMetricAlarm(alarm.build());
    }

    private static Dimension function(String name) {
        return Dimension.builder().name("FunctionName").value(name).build();
    }

    private static Dimension queue(String name) {
        return Dimension.builder().name("QueueName").value(name).build();
    }
}
