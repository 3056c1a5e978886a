package dev.gameday.rehearsal.flow.function;

import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.flow.Telemetry;
import dev.gameday.rehearsal.flow.Telemetry.Gauge;
import dev.gameday.rehearsal.flow.Telemetry.MetricName;
import java.util.Map;

/** What AWS/Lambda reports of one function; names and units as Lambda's metrics reference has them. */
public final class FunctionGauges {
    /** The namespace of all its metrics. */
    public static final String NAMESPACE = "AWS/Lambda";

    private final Gauge invocations;
    private final Gauge errors;
    private final Gauge throttles;
    private final Gauge duration;
    private final Gauge concurrentExecutions;

    FunctionGauges(Telemetry telemetry, String function) {
        Map<String, String> dimensions = Map.of("FunctionName", function);
        invocations = telemetry.gauge(new MetricName(NAMESPACE, "Invocations", dimensions, "Count"));
        errors = telemetry.gauge(new MetricName(NAMESPACE, "Errors", dimensions, "Count"));
        throttles = telemetry.gauge(new MetricName(NAMESPACE, "Throttles", dimensions, "Count"));
        duration = telemetry.gauge(new MetricName(NAMESPACE, "Duration", dimensions, "Milliseconds"));
        concurrentExecutions = telemetry.gauge(new MetricName(NAMESPACE, "ConcurrentExecutions", dimensions, "Count"));
    }

    void invoked() {
        invocations.record(1);
        throttles.record(0);
    }

    void throttled() {
        throttles.record(1);
    }

    void ended(Outcome outcome, long durationNanos) {
        errors.record(outcome.isError() ? 1 : 0);
        duration.record(durationNanos / 1e6);
    }

    void concurrency(int executions) {
        concurrentExecutions.record(executions);
    }
}
