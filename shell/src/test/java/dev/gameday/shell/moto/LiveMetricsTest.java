package dev.gameday.shell.moto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.MetricReader;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

/**
 * The metrics and alarms that the live path reads. Left out is what moto 5.2 lacks: percentiles, metric math, and alarms
 * that are evaluated; it also compares dimensions in the order of names only where they were put so.
 */
@NeedsMoto
class LiveMetricsTest {
    private static final String NAMESPACE = "Flow";
    private static final Map<String, String> DIMENSIONS = new TreeMap<>(Map.of("Stage", "intake", "Flow", "orders"));

    private static MotoAccount account;

    @BeforeAll
    static void open() throws Exception {
        account = MotoAccount.open();
    }

    @AfterAll
    static void close() {
        if (account != null) {
            account.close();
        }
    }

    @Test
    void samples_are_sums_and_averages_of_whole_periods() {
        Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(2));
        put("Accepted", start, 3, 4);
        put("Accepted", start.plusSeconds(60), 10);
        put("Accepted", start.plusSeconds(120), 1, 2, 6);
        put("Accepted", start.plusSeconds(180), 99);
        MetricReader reader = account.live().outside().reader();
        List<MetricSource> sources = List.of(
                source("accepted", "Accepted", "Sum", 60),
                source("size", "Accepted", "Average", 60),
                source("silent", "Never", "Sum", 60),
                source("minutes", "Accepted", "SampleCount", 120));

        List<Sample> samples = Answer.of(reader.samples(sources, start.minusMillis(1), start.plusSeconds(200)));

        assertThat(samples)
                .extracting(
                        Sample::metric,
                        sample -> Duration.between(start, sample.start()).toSeconds(),
                        Sample::value)
                .containsExactly(
                        tuple("accepted", 0L, 7.0),
                        tuple("accepted", 60L, 10.0),
                        tuple("accepted", 120L, 9.0),
                        tuple("size", 0L, 3.5),
                        tuple("size", 60L, 10.0),
                        tuple("size", 120L, 3.0),
                        tuple("minutes", 0L, 3.0));
    }

    @Test
    void an_alarm_says_its_state_since_when_and_why() {
        for (String name : List.of("raised", "calm")) {
            account.eyes()
                    .metrics()
                    .putMetricAlarm(r -> r.alarmName(name)
                            .namespace(NAMESPACE)
                            .metricName("Accepted")
                            .statistic(Statistic.SUM)
                            .period(60)
                            .evaluationPeriods(1)
                            .threshold(1.0)
                            .comparisonOperator(ComparisonOperator.LESS_THAN_THRESHOLD));
        }
        Instant before = Instant.now();
        state("calm", StateValue.OK, "all is well");
        state("raised", StateValue.ALARM, "said so by hand");

        List<AlarmReading> readings =
                Answer.of(account.live().outside().reader().alarms(List.of("raised", "calm", "unknown")));

        assertThat(readings)
                .extracting(AlarmReading::name, AlarmReading::state, AlarmReading::raised, AlarmReading::reason)
                .containsExactlyInAnyOrder(
                        tuple("raised", "ALARM", true, "said so by hand"), tuple("calm", "OK", false, "all is well"));
        assertThat(readings).allSatisfy(reading -> {
            assertThat(reading.since()).isBetween(before.minusMillis(1), Instant.now());
            assertThat(reading.arn())
                    .isEqualTo("arn:aws:cloudwatch:eu-west-1:" + MotoAccount.ID + ":alarm:" + reading.name());
        });
    }

    private static void state(String alarm, StateValue state, String reason) {
        account.eyes()
                .metrics()
                .setAlarmState(r -> r.alarmName(alarm).stateValue(state).stateReason(reason));
    }

    private static void put(String metric, Instant at, double... values) {
        for (double value : values) {
            MetricDatum datum = MetricDatum.builder()
                    .metricName(metric)
                    .timestamp(at)
                    .value(value)
                    .dimensions(DIMENSIONS.entrySet().stream()
                            .map(entry -> Dimension.builder()
                                    .name(entry.getKey())
                                    .value(entry.getValue())
                                    .build())
                            .toList())
                    .build();
            account.eyes().metrics().putMetricData(r -> r.namespace(NAMESPACE).metricData(datum));
        }
    }

    private static MetricSource source(String name, String metric, String statistic, int seconds) {
        return new MetricSource(
                name,
                name,
                "count",
                NAMESPACE,
                metric,
                DIMENSIONS,
                statistic,
                Duration.ofSeconds(seconds),
                Duration.ZERO,
                1,
                false);
    }
}
