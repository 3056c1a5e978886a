package dev.gameday.rehearsal.aws.practice;

import dev.gameday.rehearsal.aws.cloudwatch.metric.MetricStore;
import dev.gameday.rehearsal.aws.logs.LogStore;
import dev.gameday.rehearsal.flow.Telemetry;

/** Brings the flow's figures to CloudWatch and its functions' lines to CloudWatch Logs. */
public record CloudTelemetry(MetricStore metrics, LogStore logs) implements Telemetry {
    @Override
    public Gauge gauge(MetricName metric) {
        return metrics.gauge(metric);
    }

    @Override
    public FunctionLog log(String function) {
        return logs.functionLog(function);
    }
}
