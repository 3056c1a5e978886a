package dev.gameday.rehearsal.aws.cloudwatch;

import static dev.gameday.rehearsal.aws.cloudwatch.CloudWatchFixture.START;
import static dev.gameday.rehearsal.aws.cloudwatch.CloudWatchFixture.assertCode;
import static dev.gameday.rehearsal.aws.cloudwatch.CloudWatchFixture.errors;
import static dev.gameday.rehearsal.aws.cloudwatch.CloudWatchFixture.expression;
import static dev.gameday.rehearsal.aws.cloudwatch.CloudWatchFixture.latency;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.Telemetry.Gauge;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;
import software.amazon.awssdk.services.cloudwatch.model.StatusCode;

class MetricMathTest {
    private final CloudWatchFixture fixture = new CloudWatchFixture();

    /** Sums of {@code m} by minute: 10, 20, none, 50; of {@code e}: 1, none, 3, 5. */
    @BeforeEach
    void four_minutes_have_passed() {
        Gauge latency = fixture.latency();
        Gauge errors = fixture.errors();
        fixture.at(1, () -> latency.record(10));
        fixture.at(61, () -> latency.record(20));
        fixture.at(181, () -> latency.record(50));
        fixture.at(2, () -> errors.record(1));
        fixture.at(122, () -> errors.record(3));
        fixture.at(182, () -> errors.record(5));
        fixture.runTo(240);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "e / m * 100 | 10.0 10.0",
                "FILL(m, 0) | 10.0 20.0 0.0 50.0",
                "FILL(m, REPEAT) | 10.0 20.0 20.0 50.0",
                "FILL(m, LINEAR) | 10.0 20.0 35.0 50.0",
                "DIFF(m) | 10.0 30.0",
                "RATE(m) * 60 | 10.0 15.0",
                "RUNNING_SUM(m) | 10.0 30.0 80.0",
                "SUM([m, e]) | 11.0 20.0 3.0 55.0",
                "MAX(METRICS()) | 10.0 20.0 3.0 50.0",
                "SUM(METRICS(\"e\")) | 1.0 3.0 5.0",
                "m - MIN(m) | 0.0 10.0 40.0",
                "m * 0 + AVG(m) * 3 | 80.0 80.0 80.0",
                "IF(m > 15, m, 1) | 1.0 20.0 50.0",
                "IF(m >= 20 AND m != 50, m) | 20.0",
                "IF(e > 0, m, e) | 10.0 50.0",
                "m * 0 + PERIOD(m) | 60.0 60.0 60.0",
                "m * 0 + 2 ^ 3 + ABS(-1) | 9.0 9.0 9.0",
                "ceil(m / 20) | 1.0 1.0 3.0"
            })
    void an_expression_computes_what_cloudwatch_documents(String expression, String values) {
        MetricDataResult result = fixture.read(
                        0, 240, latency("m", "Sum", 60), errors("e", 60), expression("x", expression))
                .get(2);

        assertThat(result.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(values);
    }

    @Test
    void an_array_is_one_result_for_each_of_its_series() {
        List<MetricDataResult> results = fixture.read(
                0,
                240,
                latency("m", "Sum", 60).toBuilder().returnData(false).build(),
                errors("e", 60).toBuilder().returnData(false).build(),
                expression("x", "METRICS() * 2"));

        assertThat(results).extracting(MetricDataResult::label).containsExactly("AcknowledgeLatency", "Errors");
        assertThat(results).extracting(MetricDataResult::id).containsOnly("x");
        assertThat(results.get(1).values()).containsExactly(2.0, 6.0, 10.0);
    }

    @Test
    void two_arrays_do_not_meet_and_a_number_is_no_answer() {
        assertCode(
                "ValidationError",
                () -> fixture.read(0, 240, latency("m", "Sum", 60), expression("x", "METRICS() + METRICS()")));
        assertCode("ValidationError", () -> fixture.read(0, 240, latency("m", "Sum", 60), expression("x", "SUM(m)")));
    }

    @Test
    void datapoints_come_in_pages_and_the_last_has_no_token() {
        GetMetricDataResponse first = page(null, 2);
        GetMetricDataResponse second = page(first.nextToken(), 2);
        GetMetricDataResponse third = page(second.nextToken(), 2);

        assertThat(first.metricDataResults())
                .singleElement()
                .satisfies(result -> assertThat(result.statusCode()).isEqualTo(StatusCode.PARTIAL_DATA))
                .satisfies(result -> assertThat(result.values()).containsExactly(10.0, 20.0));
        assertThat(second.metricDataResults()).extracting(MetricDataResult::id).containsExactly("m", "e");
        assertThat(second.metricDataResults().get(0).values()).containsExactly(50.0);
        assertThat(second.metricDataResults().get(0).statusCode()).isEqualTo(StatusCode.COMPLETE);
        assertThat(third.metricDataResults().get(0).values()).containsExactly(3.0, 5.0);
        assertThat(third.nextToken()).isNull();
        assertCode("InvalidNextToken", () -> page("99", 2));
        assertCode("ValidationError", () -> page(null, 0));
    }

    @Test
    void a_lag_hides_what_is_younger_and_shows_it_later() {
        fixture.store.lag().set("AWS/Lambda", Duration.ofSeconds(90));

        assertThat(errorsSeen()).containsExactly(1.0);
        fixture.runTo(269);
        assertThat(errorsSeen()).containsExactly(1.0);
        fixture.runTo(270);
        assertThat(errorsSeen()).containsExactly(1.0, 3.0);
        fixture.runTo(330);
        assertThat(errorsSeen()).containsExactly(1.0, 3.0, 5.0);
        assertThat(fixture.read(0, 240, latency("m", "Sum", 60)).get(0).values())
                .hasSize(3);
    }

    private List<Double> errorsSeen() {
        return fixture.read(0, 240, errors("e", 60)).get(0).values();
    }

    private GetMetricDataResponse page(@Nullable String token, int most) {
        return fixture.cloudWatch.getMetricData(request -> request.startTime(START)
                .endTime(START.plusSeconds(240))
                .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                .maxDatapoints(most)
                .nextToken(token)
                .metricDataQueries(latency("m", "Sum", 60), errors("e", 60)));
    }
}
