package dev.gameday.runbook.setup;

import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.setup.Stack;
import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.Tolerance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * A CloudWatch alarm that stands for a stop condition: it is raised when the metric has left the tolerance for as long as
 * the condition says. CloudWatch's alarms take periods of 10, 20, 30 or a multiple of 60 seconds, so a shorter one is
 * rounded up.
 */
record GuardrailAlarm(String name, StopCondition condition, MetricSource metric) {
    private static final Set<String> STATISTICS = Set.of("SampleCount", "Average", "Sum", "Minimum", "Maximum");
    private static final long MINUTE = 60;

    /** Why a tolerance has no alarm; empty if it has. */
    static Optional<String> refusal(Tolerance tolerance) {
        return tolerance.low().isPresent() && tolerance.high().isPresent()
                ? Optional.of("an alarm has one threshold, and " + tolerance + " are two")
                : Optional.empty();
    }

    Map<String, Object> resource() {
        boolean low = condition.tolerance().low().isPresent();
        long period = period(metric.period());
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("AlarmName", name);
        properties.put(
                "AlarmDescription",
                "Stops game days: %s (%s) is to keep %s %s for %s"
                        .formatted(
                                metric.title(),
                                metric.name(),
                                condition.tolerance(),
                                metric.unit(),
                                condition.sustained())
                        .replace("  ", " "));
        properties.put("Namespace", metric.namespace());
        properties.put("MetricName", metric.metric());
        properties.put(
                "Dimensions",
                metric.dimensions().entrySet().stream()
                        .map(dimension -> Stack.map("Name", dimension.getKey(), "Value", dimension.getValue()))
                        .toList());
        properties.put(STATISTICS.contains(metric.statistic()) ? "Statistic" : "ExtendedStatistic", metric.statistic());
        properties.put("Period", period);
        properties.put("EvaluationPeriods", periods(period));
        properties.put("ComparisonOperator", low ? "LessThanThreshold" : "GreaterThanThreshold");
        properties.put("Threshold", threshold());
        properties.put("TreatMissingData", metric.quiet() || fallsSilent() ? "notBreaching" : "missing");
        if (metric.dimensions().isEmpty()) {
            properties.remove("Dimensions");
        }
        return Stack.map("Type", "AWS::CloudWatch::Alarm", "Condition", "MakeAlarms", "Properties", properties);
    }

    /** A queue that nobody uses for six hours has no metrics (SQS developer guide). */
    private boolean fallsSilent() {
        return metric.namespace().equals("AWS/SQS");
    }

    /** In the metric's own unit, as CloudWatch has it. */
    private BigDecimal threshold() {
        double bound =
                condition.tolerance().low().or(condition.tolerance()::high).orElseThrow();
        return new BigDecimal(BigDecimal.valueOf(bound)
                .divide(BigDecimal.valueOf(metric.scale()), MathContext.DECIMAL64)
                .stripTrailingZeros()
                .toPlainString());
    }

    /** Whether it costs what a high-resolution alarm does. */
    boolean highResolution() {
        return period(metric.period()) < MINUTE;
    }

    private static long period(Duration period) {
        return LongStream.of(10, 20, 30)
                .filter(seconds -> seconds >= period.toSeconds())
                .findFirst()
                .orElse((period.toSeconds() + MINUTE - 1) / MINUTE * MINUTE);
    }

    private long periods(long period) {
        return Math.max(1, (condition.sustained().toSeconds() + period - 1) / period);
    }
}
