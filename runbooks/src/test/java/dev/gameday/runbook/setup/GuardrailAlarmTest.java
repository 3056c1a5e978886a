package dev.gameday.runbook.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.Tolerance;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardrailAlarmTest {
    private static Map<?, ?> properties(MetricSource metric, String keeps, Duration sustained) {
        StopCondition condition = new StopCondition(
                "guard", metric.name(), Tolerance.parse(keeps).orElseThrow(), sustained, Optional.of("abort"));
        Map<String, Object> resource = new GuardrailAlarm("gd-abort", condition, metric).resource();
        return (Map<?, ?>) Objects.requireNonNull(resource.get("Properties"));
    }

    private static MetricSource metric(String namespace, Duration period, double scale, boolean quiet) {
        return new MetricSource(
                "m", "M", "", namespace, "Metric", Map.of(), "Average", period, Duration.ZERO, scale, quiet);
    }

    @ParameterizedTest
    @CsvSource({
        "PT1S, PT0S, 10, 1",
        "PT5S, PT60S, 10, 6",
        "PT20S, PT60S, 20, 3",
        "PT25S, PT60S, 30, 2",
        "PT45S, PT60S, 60, 1",
        "PT60S, PT61S, 60, 2",
        "PT61S, PT5M, 120, 3",
    })
    void periods_are_rounded_up_to_one_that_alarms_take_and_cover_the_time(
            Duration period, Duration sustained, long seconds, long periods) {
        Map<?, ?> properties = properties(metric("Trial", period, 1, false), "<= 5", sustained);
        assertThat(properties.get("Period")).isEqualTo(seconds);
        assertThat(properties.get("EvaluationPeriods")).isEqualTo(periods);
    }

    @ParameterizedTest
    @CsvSource({
        "<= 600, 0.001, GreaterThanThreshold, 600000",
        ">= 95, 100, LessThanThreshold, 0.95",
        "<= 0, 1, GreaterThanThreshold, 0"
    })
    void the_threshold_is_in_the_metrics_own_unit(String keeps, double scale, String comparison, BigDecimal threshold) {
        Map<?, ?> properties =
                properties(metric("Trial", Duration.ofMinutes(1), scale, false), keeps, Duration.ofMinutes(1));
        assertThat(properties.get("ComparisonOperator")).isEqualTo(comparison);
        assertThat(properties.get("Threshold")).isEqualTo(threshold);
    }

    @ParameterizedTest
    @CsvSource({"Trial, true, notBreaching", "AWS/SQS, false, notBreaching", "Trial, false, missing"})
    void silence_is_fine_only_of_what_may_be_silent(String namespace, boolean quiet, String missing) {
        Map<?, ?> properties =
                properties(metric(namespace, Duration.ofMinutes(1), 1, quiet), "<= 5", Duration.ofMinutes(1));
        assertThat(properties.get("TreatMissingData")).isEqualTo(missing);
    }

    @Test
    void a_range_has_no_alarm() {
        assertThat(GuardrailAlarm.refusal(Tolerance.parse("1..2").orElseThrow()))
                .isPresent();
        assertThat(GuardrailAlarm.refusal(Tolerance.parse(">= 1").orElseThrow()))
                .isEmpty();
    }
}
