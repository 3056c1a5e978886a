package dev.gameday.rehearsal.aws.cloudwatch;

import static dev.gameday.rehearsal.aws.cloudwatch.CloudWatchFixture.START;
import static dev.gameday.rehearsal.aws.cloudwatch.CloudWatchFixture.assertCode;
import static dev.gameday.rehearsal.aws.cloudwatch.CloudWatchFixture.errors;
import static dev.gameday.rehearsal.aws.cloudwatch.CloudWatchFixture.expression;
import static dev.gameday.rehearsal.aws.cloudwatch.CloudWatchFixture.latency;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gameday.rehearsal.flow.Telemetry.Gauge;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

@SuppressWarnings("unchecked") // the SDK takes generic varargs without saying they are safe
class MetricReadsTest {
    private final CloudWatchFixture fixture = new CloudWatchFixture();

    @Test
    void the_flows_metrics_have_a_resolution_of_a_second() {
        Gauge latency = fixture.latency();
        fixture.at(0.2, () -> latency.record(100));
        fixture.at(0.9, () -> latency.record(300));
        fixture.at(2.1, () -> latency.record(50));
        fixture.runTo(5);

        MetricDataResult result = fixture.read(0, 5, latency("m", "Average", 1)).get(0);

        assertThat(result.timestamps()).containsExactly(START, START.plusSeconds(2));
        assertThat(result.values()).containsExactly(200.0, 50.0);
    }

    @Test
    void aws_metrics_have_a_resolution_of_a_minute() {
        Gauge errors = fixture.errors();
        fixture.at(15, () -> errors.record(1));
        fixture.at(45, () -> errors.record(1));
        fixture.runTo(61);

        MetricDataResult result = fixture.read(0, 61, errors("m", 10)).get(0);

        assertThat(result.timestamps()).containsExactly(START);
        assertThat(result.values()).containsExactly(2.0);
    }

    @Test
    void periods_are_aligned_and_the_running_one_counts_so_far() {
        Gauge latency = fixture.latency();
        IntStream.range(0, 90).forEach(second -> fixture.at(second, () -> latency.record(1)));
        fixture.runTo(90);

        MetricDataResult result = fixture.read(30, 90, latency("m", "Sum", 60)).get(0);

        assertThat(result.timestamps()).containsExactly(START, START.plusSeconds(60));
        assertThat(result.values()).containsExactly(60.0, 30.0);
    }

    @Test
    void the_latest_point_comes_first_unless_asked_otherwise() {
        Gauge latency = fixture.latency();
        fixture.at(0, () -> latency.record(1));
        fixture.at(1, () -> latency.record(2));
        fixture.runTo(3);

        assertThat(fixture.cloudWatch
                        .getMetricData(request -> request.startTime(START)
                                .endTime(START.plusSeconds(3))
                                .metricDataQueries(latency("m", "Sum", 1)))
                        .metricDataResults()
                        .get(0)
                        .values())
                .containsExactly(2.0, 1.0);
    }

    @ParameterizedTest
    @CsvSource({
        "Sum,5050",
        "Average,50.5",
        "Minimum,1",
        "Maximum,100",
        "SampleCount,100",
        "p50,50",
        "p99,99",
        "p99.9,100"
    })
    void every_statistic_is_computed(String stat, double expected) {
        Gauge latency = fixture.latency();
        fixture.at(1, () -> IntStream.rangeClosed(1, 100).forEach(latency::record));
        fixture.runTo(10);

        assertThat(fixture.read(0, 10, latency("m", stat, 60)).get(0).values().get(0))
                .isCloseTo(expected, within(expected * 0.0101));
    }

    @Test
    void expressions_compute_point_by_point_and_hidden_queries_are_not_returned() {
        Gauge latency = fixture.latency();
        Gauge errors = fixture.errors();
        fixture.at(1, () -> latency.record(10));
        fixture.at(2, () -> latency.record(30));
        fixture.at(3, () -> errors.record(4));
        fixture.at(70, () -> latency.record(5));
        fixture.runTo(130);

        List<MetricDataResult> results = fixture.read(
                0,
                130,
                latency("sum", "Sum", 60).toBuilder().returnData(false).build(),
                errors("failed", 60).toBuilder().returnData(false).build(),
                expression("share", "100 * failed / (sum + 0) - -1"),
                expression("filled", "FILL(failed, 0) + share * 0"),
                expression("again", "FILL(sum, REPEAT)"));

        assertThat(results).extracting(MetricDataResult::id).containsExactly("share", "filled", "again");
        assertThat(results.get(0).values()).containsExactly(11.0);
        assertThat(results.get(1).values()).containsExactly(4.0);
        assertThat(results.get(2).values()).containsExactly(40.0, 5.0, 5.0);
    }

    @Test
    void a_division_by_zero_gives_no_point() {
        Gauge latency = fixture.latency();
        fixture.at(1, () -> latency.record(0));
        fixture.runTo(60);

        assertThat(fixture.read(0, 60, latency("m", "Sum", 60), expression("e", "1 / m"))
                        .get(1)
                        .values())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m +",
                "(m",
                "m ** 2",
                "unknown * 2",
                "SEARCH(m)",
                "SUM(m, m)",
                "[m",
                "METRICS(m)",
                "FILL(m, x)",
                "e + 1",
                "M",
                "m $ 2",
                "1 + 2",
                ""
            })
    void an_expression_that_means_nothing_is_a_validation_error(String expression) {
        assertCode("ValidationError", () -> fixture.read(0, 60, latency("m", "Sum", 60), expression("e", expression)));
    }

    @Test
    void queries_that_cloudwatch_refuses_are_refused() {
        assertCode("ValidationError", () -> fixture.read(0, 60, latency("1a", "Sum", 60)));
        assertCode("ValidationError", () -> fixture.read(0, 60, latency("A", "Sum", 60)));
        assertCode("ValidationError", () -> fixture.read(0, 60, latency("m", "Sum", 60), latency("m", "Sum", 60)));
        assertCode("ValidationError", () -> fixture.read(0, 60, latency("m", "Sum", 7)));
        assertCode("ValidationError", () -> fixture.read(0, 60, latency("m", "Median", 60)));
        assertCode("ValidationError", () -> fixture.read(60, 60, latency("m", "Sum", 60)));
        assertCode("ValidationError", () -> fixture.read(0, 60));
        assertCode(
                "ValidationError",
                () -> fixture.read(
                        0,
                        60,
                        latency("m", "Sum", 60).toBuilder().returnData(false).build()));
        assertCode(
                "ValidationError",
                () -> fixture.read(
                        0,
                        60,
                        IntStream.range(0, 501)
                                .mapToObj(index -> latency("m" + index, "Sum", 60))
                                .toArray(MetricDataQuery[]::new)));
    }

    @Test
    void seconds_are_kept_three_hours_and_minutes_longer() {
        Gauge latency = fixture.latency();
        fixture.at(0, () -> latency.record(7));
        fixture.at(4 * 3600, () -> latency.record(9));
        fixture.runTo(4 * 3600 + 1);

        assertThat(fixture.read(0, 60, latency("m", "Sum", 1)).get(0).values()).isEmpty();
        assertThat(fixture.read(0, 60, latency("m", "Sum", 60)).get(0).values()).containsExactly(7.0);
    }

    @Test
    void a_unit_that_the_metric_does_not_have_finds_nothing() {
        Gauge latency = fixture.latency();
        fixture.at(0, () -> latency.record(7));
        fixture.runTo(1);
        MetricDataQuery query = latency("m", "Sum", 60);

        assertThat(fixture.read(
                                0,
                                60,
                                query.toBuilder()
                                        .metricStat(query.metricStat().toBuilder()
                                                .unit("Seconds")
                                                .build())
                                        .build())
                        .get(0)
                        .values())
                .isEmpty();
    }

    @Test
    void get_metric_statistics_answers_the_statistics_asked_for() {
        Gauge latency = fixture.latency();
        fixture.at(1, () -> latency.record(10));
        fixture.at(2, () -> latency.record(20));
        fixture.runTo(3);

        Datapoint point = fixture.cloudWatch
                .getMetricStatistics(request -> request.namespace("TradeFlow")
                        .metricName("AcknowledgeLatency")
                        .startTime(START)
                        .endTime(START.plusSeconds(60))
                        .period(60)
                        .statistics(Statistic.SUM, Statistic.MAXIMUM)
                        .extendedStatistics("p50"))
                .datapoints()
                .get(0);

        assertThat(point.sum()).isEqualTo(30);
        assertThat(point.maximum()).isEqualTo(20);
        assertThat(point.average()).isNull();
        assertThat(point.extendedStatistics().get("p50")).isCloseTo(10, within(0.1));
        assertThat(point.unitAsString()).isEqualTo("Milliseconds");
    }

    @Test
    void get_metric_statistics_refuses_too_many_points_and_missing_parameters() {
        assertCode(
                "InvalidParameterCombination",
                () -> fixture.cloudWatch.getMetricStatistics(request -> request.namespace("TradeFlow")
                        .metricName("AcknowledgeLatency")
                        .startTime(START)
                        .endTime(START.plusSeconds(3600))
                        .period(1)
                        .statistics(Statistic.SUM)));
        assertCode(
                "MissingParameter",
                () -> fixture.cloudWatch.getMetricStatistics(request -> request.namespace("TradeFlow")
                        .metricName("AcknowledgeLatency")
                        .startTime(START)
                        .endTime(START.plusSeconds(60))
                        .period(60)));
    }

    @Test
    void metrics_put_from_outside_are_read_back() {
        fixture.cloudWatch.putMetricData(request -> request.namespace("Desk")
                .metricData(datum -> datum.metricName("Quotes")
                        .dimensions(dimension -> dimension.name("Book").value("fx"))
                        .values(1.0, 2.0)
                        .counts(3.0, 1.0)
                        .storageResolution(1)));

        assertThat(fixture.cloudWatch
                        .listMetrics(request -> request.namespace("Desk"))
                        .metrics())
                .extracting(Metric::metricName)
                .containsExactly("Quotes");
        assertThat(fixture.read(
                                0,
                                1,
                                MetricDataQuery.builder()
                                        .id("m")
                                        .metricStat(stat -> stat.metric(metric -> metric.namespace("Desk")
                                                        .metricName("Quotes")
                                                        .dimensions(dimension -> dimension
                                                                .name("Book")
                                                                .value("fx")))
                                                .period(1)
                                                .stat("Sum"))
                                        .build())
                        .get(0)
                        .values())
                .containsExactly(5.0);
    }

    @Test
    void put_metric_data_refuses_what_cloudwatch_refuses() {
        assertCode(
                "InvalidParameterValue",
                () -> fixture.cloudWatch.putMetricData(request -> request.namespace("AWS/Lambda")
                        .metricData(datum -> datum.metricName("Errors").value(1.0))));
        assertCode(
                "MissingParameter",
                () -> fixture.cloudWatch.putMetricData(
                        request -> request.namespace("Desk").metricData(datum -> datum.metricName("Quotes"))));
        assertCode(
                "InvalidParameterValue",
                () -> fixture.cloudWatch.putMetricData(request -> request.namespace("Desk")
                        .metricData(
                                datum -> datum.metricName("Quotes").value(1.0).timestamp(START.plusSeconds(8000)))));
    }
}
