package dev.gameday.rehearsal.aws.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.rehearsal.aws.cloudwatch.alarm.Alarms;
import dev.gameday.rehearsal.aws.cloudwatch.metric.MetricStore;
import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.Telemetry.Gauge;
import dev.gameday.rehearsal.flow.Telemetry.MetricName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;

/** A CloudWatch on an agenda of its own that starts at a full hour. */
@SuppressWarnings("unchecked") // the SDK takes generic varargs without saying they are safe
final class CloudWatchFixture {
    static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    final Agenda agenda = new Agenda(START);
    final MetricStore store = new MetricStore(agenda);
    final Alarms alarms = new Alarms(agenda, store, "111122223333", "eu-west-1");
    final CloudWatchHandler cloudWatch = new CloudWatchHandler(store, alarms);

    Gauge latency() {
        return store.gauge(new MetricName("TradeFlow", "AcknowledgeLatency", Map.of(), "Milliseconds"));
    }

    Gauge errors() {
        return store.gauge(new MetricName("AWS/Lambda", "Errors", Map.of("FunctionName", "order-router"), "Count"));
    }

    void at(double second, Runnable task) {
        agenda.at(START.plusMillis((long) (second * 1000)), task);
    }

    void runTo(double second) {
        agenda.advanceTo(START.plusMillis((long) (second * 1000)));
    }

    List<MetricDataResult> read(double from, double to, MetricDataQuery... queries) {
        return cloudWatch
                .getMetricData(request -> request.startTime(START.plusMillis((long) (from * 1000)))
                        .endTime(START.plusMillis((long) (to * 1000)))
                        .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                        .metricDataQueries(queries))
                .metricDataResults();
    }

    static MetricDataQuery latency(String id, String stat, int period) {
        return MetricDataQuery.builder()
                .id(id)
                .metricStat(query -> query.metric(
                                metric -> metric.namespace("TradeFlow").metricName("AcknowledgeLatency"))
                        .period(period)
                        .stat(stat))
                .build();
    }

    static MetricDataQuery errors(String id, int period) {
        return MetricDataQuery.builder()
                .id(id)
                .metricStat(query -> query.metric(metric -> metric.namespace("AWS/Lambda")
                                .metricName("Errors")
                                .dimensions(dimension ->
                                        dimension.name("FunctionName").value("order-router")))
                        .period(period)
                        .stat("Sum"))
                .build();
    }

    static MetricDataQuery expression(String id, String expression) {
        return MetricDataQuery.builder().id(id).expression(expression).build();
    }

    static void assertCode(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        thrown ->
                                assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo(code));
    }
}
