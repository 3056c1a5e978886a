package dev.gameday.catalog.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.LogLine;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.StatusCode;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

class CloudWatchMetricReaderTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final FakeMetrics metrics = new FakeMetrics();
    private final FakeLogs logs = new FakeLogs();
    private final CloudWatchMetricReader reader = new CloudWatchMetricReader(() -> metrics, () -> logs);

    @Test
    void metrics_of_one_period_come_in_one_call_scaled_and_in_order() {
        List<Sample> samples = reader.samples(
                        List.of(source("accepted", 10, 100), source("latency", 10, 1), source("age", 60, 1)),
                        NOON,
                        NOON.plusSeconds(120))
                .value()
                .orElseThrow();

        assertThat(metrics.asked).hasSize(2);
        assertThat(metrics.asked.get(0).metricDataQueries()).hasSize(2);
        assertThat(samples).filteredOn(s -> s.metric().equals("accepted")).hasSize(12);
        assertThat(samples.get(0)).isEqualTo(new Sample("accepted", NOON, Duration.ofSeconds(10), 100.0));
        assertThat(samples).filteredOn(s -> s.metric().equals("age")).hasSize(2);
    }

    @Test
    void only_whole_periods_are_asked_for() {
        reader.samples(List.of(source("age", 60, 1)), NOON.plusMillis(1), NOON.plusSeconds(179));

        assertThat(metrics.asked.get(0).startTime()).isEqualTo(NOON.plusSeconds(60));
        assertThat(metrics.asked.get(0).endTime()).isEqualTo(NOON.plusSeconds(120));
    }

    @Test
    void where_no_period_is_whole_nothing_is_asked() {
        assertThat(reader.samples(List.of(source("age", 60, 1)), NOON.plusSeconds(1), NOON.plusSeconds(119))
                        .value())
                .contains(List.of());
        assertThat(metrics.asked).isEmpty();
    }

    @Test
    void a_metric_that_may_not_be_read_is_trouble_and_not_silence() {
        metrics.status = StatusCode.FORBIDDEN;
        assertThat(reader.samples(List.of(source("age", 60, 1)), NOON, NOON.plusSeconds(60))
                        .<String>match(s -> "", t -> t.kind().name()))
                .isEqualTo("DENIED");
    }

    @Test
    void an_alarm_that_does_not_exist_is_left_out() {
        List<AlarmReading> alarms =
                reader.alarms(List.of("sync-lag", "nothing")).value().orElseThrow();
        assertThat(alarms).hasSize(1);
        assertThat(alarms.get(0).raised()).isTrue();
        assertThat(alarms.get(0).since()).isEqualTo(NOON);
    }

    @Test
    void log_lines_are_searched_literally_page_by_page_up_to_the_limit() {
        List<LogLine> lines = reader.lines("/aws/lambda/x", "say \"no\"", NOON, NOON.plusSeconds(1), 3)
                .value()
                .orElseThrow();

        assertThat(logs.asked.get(0).filterPattern()).isEqualTo("\"say \\\"no\\\"\"");
        assertThat(logs.asked).hasSize(2);
        assertThat(lines).extracting(LogLine::text).containsExactly("line 0", "line 1", "line 2");
    }

    private static MetricSource source(String name, int seconds, double scale) {
        return new MetricSource(
                name,
                name,
                "",
                "TradeFlow",
                name,
                Map.of(),
                "Average",
                Duration.ofSeconds(seconds),
                Duration.ZERO,
                scale,
                false);
    }

    /** Every metric is 1 in every period, newest first, with the running period as well. */
    private static final class FakeMetrics implements CloudWatchClient {
        private final List<GetMetricDataRequest> asked = new ArrayList<>();
        private StatusCode status = StatusCode.COMPLETE;

        @Override
        public GetMetricDataResponse getMetricData(GetMetricDataRequest request) {
            asked.add(request);
            return GetMetricDataResponse.builder()
                    .metricDataResults(request.metricDataQueries().stream()
                            .map(query -> {
                                List<Instant> times = new ArrayList<>();
                                for (Instant t = request.endTime();
                                        !t.isBefore(request.startTime());
                                        t = t.minusSeconds(query.metricStat().period())) {
                                    times.add(t);
                                }
                                return MetricDataResult.builder()
                                        .id(query.id())
                                        .timestamps(times)
                                        .values(times.stream().map(t -> 1.0).toList())
                                        .statusCode(status)
                                        .build();
                            })
                            .toList())
                    .build();
        }

        @Override
        public DescribeAlarmsResponse describeAlarms(DescribeAlarmsRequest request) {
            return DescribeAlarmsResponse.builder()
                    .metricAlarms(MetricAlarm.builder()
                            .alarmName(request.alarmNames().get(0))
                            .alarmArn("arn:aws:cloudwatch:eu-west-1:111122223333:alarm:sync-lag")
                            .stateValue("ALARM")
                            .stateUpdatedTimestamp(NOON)
                            .build())
                    .build();
        }

        @Override
        public String serviceName() {
            return "monitoring";
        }

        @Override
        public void close() {}
    }

    /** Two lines a page, without end. */
    private static final class FakeLogs implements CloudWatchLogsClient {
        private final List<FilterLogEventsRequest> asked = new ArrayList<>();

        @Override
        public FilterLogEventsResponse filterLogEvents(FilterLogEventsRequest request) {
            int first = asked.size() * 2;
            asked.add(request);
            return FilterLogEventsResponse.builder()
                    .events(event(first), event(first + 1))
                    .nextToken("more")
                    .build();
        }

        private static FilteredLogEvent event(int number) {
            return FilteredLogEvent.builder()
                    .timestamp(NOON.toEpochMilli() + number)
                    .message("line " + number)
                    .build();
        }

        @Override
        public String serviceName() {
            return "logs";
        }

        @Override
        public void close() {}
    }
}
