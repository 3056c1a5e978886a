package dev.gameday.rehearsal.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import java.time.Duration;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RiskCheckFaultTest {
    private static final int SEEDS = 6;

    @ParameterizedTest
    @CsvSource({"10", "20", "30", "40", "50"})
    void attempts_and_success_of_a_call_follow_the_share_in_every_two_minutes(int percentage) {
        double share = percentage / 100.0;
        double failed = share * share * share;
        for (long seed = 1; seed <= SEEDS; seed++) {
            FlowRun run = failing(seed, percentage).until(300);
            for (long from : new long[] {120, 150, 180}) {
                assertThat(run.measured.mean("RiskCheckAttempts", from, from + 120))
                        .as("attempts per call, seed %d from %d s", seed, from)
                        .isCloseTo(1 + share + share * share, Percentage.withPercentage(2));
                assertThat(run.measured.mean("RiskCheckSucceeded", from, from + 120))
                        .as("success per call, seed %d from %d s", seed, from)
                        .isCloseTo(1 - failed, within(0.005));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void at_thirty_percent_an_order_costs_1_43_attempts(long seed) {
        FlowRun run = failing(seed, 30).until(240);

        assertThat(run.measured.mean("RiskCheckAttemptsPerOrder", 120, 240)).isCloseTo(1.43, within(0.02));
        assertThat(run.measured.mean("OrderAccepted", 120, 240)).isGreaterThanOrEqualTo(0.999);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void at_a_hundred_percent_three_times_three_attempts_are_made_in_vain(long seed) {
        FlowRun run = failing(seed, 100).until(240);

        assertThat(run.measured.mean("RiskCheckAttemptsPerOrder", 130, 240)).isEqualTo(9);
        assertThat(run.measured.mean("ClientAttempts", 130, 240)).isEqualTo(3);
        assertThat(run.measured.mean("OrderAccepted", 130, 240)).isZero();
    }

    @Test
    void a_delay_beyond_every_timeout_leaves_orphans_that_are_no_errors_of_the_risk_check() {
        FlowRun run = new FlowRun(3).until(60);
        run.cloud.inject("risk-check", new InvocationFault.Delay("slow", 100, Duration.ofSeconds(7)));
        run.until(300);

        assertThat(run.measured.sum("Errors risk-check", 60, 300)).isZero();
        assertThat(run.measured.mean("Duration risk-check", 140, 300)).isCloseTo(7205, within(20.0));
        assertThat(run.measured.mean("Errors order-intake", 140, 300)).isEqualTo(1);
        assertThat(run.measured.max("Duration order-intake", 140, 300)).isEqualTo(6000);
        assertThat(run.measured.mean("OrderAccepted", 140, 300)).isZero();
        assertThat(run.measured.lines()).anyMatch(line -> line.endsWith("Task timed out after 6.00 seconds"));
    }

    @Test
    void a_gray_delay_on_a_few_leaves_the_median_flat() {
        FlowRun run = new FlowRun(4).until(60);
        run.cloud.inject("risk-check", new InvocationFault.Delay("gray", 5, Duration.ofSeconds(4)));
        run.until(420);

        assertThat(run.measured.mean("Duration risk-check", 120, 420)).isCloseTo(404, within(10.0));
        assertThat(run.measured.percentile("AcknowledgeLatency", 50, 120, 420)).isLessThan(450);
        assertThat(run.measured.percentile("AcknowledgeLatency", 99, 120, 420)).isBetween(4300.0, 4900.0);
    }

    private static FlowRun failing(long seed, int percentage) {
        FlowRun run = new FlowRun(seed).until(60);
        run.cloud.inject("risk-check", new InvocationFault.Failure("errors", percentage, true));
        return run;
    }
}
