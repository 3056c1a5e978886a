package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gameday.catalog.aws.tail.LambdaLogs;
import dev.gameday.catalog.metric.InvocationSample;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

/** What is read from the rehearsal's logs, seconds after it happened, agrees with the metric that comes a minute later. */
class LiveInvocationsTest {
    private static final String FUNCTION = "order-intake";

    @Test
    void the_log_says_seconds_later_what_the_metric_says_at_last() throws Exception {
        try (WatchedCloud cloud = new WatchedCloud(7)) {
            LambdaLogs logs = new LambdaLogs(cloud.eyes()::logs);
            Map<Instant, InvocationSample> windows = new TreeMap<>();
            cloud.pass(Duration.ofMinutes(2));
            Instant now = cloud.now();
            for (int i = 0; i < 36; i++) {
                cloud.pass(Duration.ofSeconds(5));
                now = cloud.now();
                for (InvocationSample sample :
                        logs.recent(FUNCTION, now).value().orElseThrow()) {
                    windows.put(sample.start(), sample);
                }
                InvocationSample newest =
                        windows.values().stream().reduce((a, b) -> b).orElseThrow();
                assertThat(Duration.between(newest.end(), now)).isLessThan(Duration.ofSeconds(8));
            }
            Instant minute = Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), 60) * 60)
                    .minusSeconds(120);
            int fromLog = windows.values().stream()
                    .filter(window ->
                            !window.start().isBefore(minute) && window.start().isBefore(minute.plusSeconds(60)))
                    .mapToInt(InvocationSample::invocations)
                    .sum();

            assertThat(fromLog).isGreaterThan(2_000);
            // An invocation belongs to the minute in which it began for the metric, and in which it ended for the log.
            assertThat((double) fromLog).isCloseTo(fromMetric(cloud, minute), within(60.0));
            assertThat(windows.values()).allMatch(InvocationSample::whole);
            assertThat(windows.values()).allMatch(window -> window.concurrency() > 1 && window.concurrency() < 100);
        }
    }

    private static double fromMetric(WatchedCloud cloud, Instant minute) {
        return cloud.eyes()
                .metrics()
                .getMetricStatistics(request -> request.namespace("AWS/Lambda")
                        .metricName("Invocations")
                        .dimensions(Dimension.builder()
                                .name("FunctionName")
                                .value(FUNCTION)
                                .build())
                        .startTime(minute)
                        .endTime(minute.plusSeconds(60))
                        .period(60)
                        .statistics(Statistic.SUM))
                .datapoints()
                .get(0)
                .sum();
    }
}
