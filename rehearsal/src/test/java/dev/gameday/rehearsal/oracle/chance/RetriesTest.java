package dev.gameday.rehearsal.oracle.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetriesTest {
    @ParameterizedTest
    @CsvSource({"0, 1, 1", "0.1, 1.11, 0.999", "0.3, 1.39, 0.973", "0.5, 1.75, 0.875", "1, 3, 0"})
    void three_attempts_are_one_and_p_and_p_squared_and_succeed_but_for_p_cubed(
            double share, double attempts, double success) {
        Retries retries = new Retries(3, share);

        assertThat(retries.meanAttempts()).isCloseTo(attempts, within(1e-12));
        assertThat(retries.successShare()).isCloseTo(success, within(1e-12));
    }

    @Test
    void the_variance_is_that_of_one_two_or_three() {
        double mean = 0.7 + 2 * 0.21 + 3 * 0.09;
        double square = 0.7 + 4 * 0.21 + 9 * 0.09;

        assertThat(new Retries(3, 0.3).attemptsVariance()).isCloseTo(square - mean * mean, within(1e-12));
        assertThat(new Retries(3, 1).attemptsVariance()).isZero();
    }

    @Test
    void nested_layers_multiply() {
        Retries inner = new Retries(3, 0.3);
        assertThat(inner.meanAttemptsWithin(inner.within(3))).isCloseTo(1.4285433, within(1e-7));

        Retries hopeless = new Retries(3, 1);
        assertThat(hopeless.meanAttemptsWithin(hopeless.within(3))).isEqualTo(9);
    }

    @Test
    void the_attempts_that_decide_add_up_to_all_successes() {
        Retries retries = new Retries(3, 0.4);

        assertThat(retries.decidedBy(0) + retries.decidedBy(1) + retries.decidedBy(2))
                .isCloseTo(1, within(1e-12));
        assertThat(retries.decidedBy(1) / retries.decidedBy(0)).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void full_jitter_waits_for_half_of_each_cap() {
        FullJitter jitter = new FullJitter(0.1, 0.3);

        assertThat(jitter.cap(0)).isEqualTo(0.1);
        assertThat(jitter.cap(1)).isEqualTo(0.2);
        assertThat(jitter.cap(2)).isEqualTo(0.3);
        assertThat(jitter.meanBefore(3)).isCloseTo(0.3, within(1e-12));
        assertThat(jitter.varianceBefore(2)).isCloseTo(0.05 / 12, within(1e-12));
    }

    @Test
    void a_cut_zone_of_three_fails_four_ninths_and_then_a_third() {
        ZoneCut cut = new ZoneCut(3);

        assertThat(cut.failingBeforeDiscovery()).isCloseTo(4.0 / 9, within(1e-12));
        assertThat(cut.failingAfterDiscovery()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(new ZoneCut(2).failingBeforeDiscovery()).isEqualTo(0.5);
    }
}
