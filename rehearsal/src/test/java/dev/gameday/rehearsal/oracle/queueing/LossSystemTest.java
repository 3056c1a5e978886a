package dev.gameday.rehearsal.oracle.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LossSystemTest {
    /** The traffic that so many servers take at that blocking: the Erlang B tables of ITU-D's teletraffic handbook. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.0101, 0.01",
        "5, 1.3608, 0.01",
        "10, 4.4612, 0.01",
        "10, 5.0840, 0.02",
        "20, 12.0306, 0.01",
        "20, 15.2493, 0.05",
        "50, 37.9014, 0.01",
        "100, 84.0642, 0.01"
    })
    void blocking_is_that_of_the_tables(int servers, double offered, double blocked) {
        assertThat(LossSystem.blocked(servers, offered)).isCloseTo(blocked, Percentage.withPercentage(0.1));
    }

    @Test
    void one_server_blocks_its_utilization() {
        assertThat(new LossSystem(1, 2, 0.5).blocked()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void one_server_blocks_as_an_alternating_renewal_process_says() {
        // In a cycle of idle I and busy S, N more arrivals are blocked; (B - pT) has the variance of N - p(I + S) in
        // each.
        // With rates 1 and 1: p = 1/2, N geometric and given S Poisson: Var(N - S/2 - I/2) = 1 + 1/4 + 1/4, every 2 s.
        assertThat(new LossSystem(1, 1, 1).blockedVariance(1)).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void birth_and_death_know_the_variance_of_a_single_server() {
        // Whitt 1992: 2 rho (1 + rho)/(1 - rho)^4 for the number present in M/M/1 with services of 1 s.
        assertThat(new DelaySystem(1, 0.5, 1).presentVariance()).isCloseTo(24, within(1e-6));
        assertThat(new DelaySystem(1, 0.8, 1).presentVariance()).isCloseTo(1800, within(1e-3));
    }

    @Test
    void birth_and_death_know_the_variance_of_two_states() {
        // On and off at rates 1 and 3: the share on is 1/4, and 2 a b/(a + b)^3 = 2 * 1 * 3/64 (Cox and Miller, 5.3).
        BirthDeath process = new BirthDeath(1, 3, state -> state, 1);

        assertThat(process.share(1)).isCloseTo(0.25, within(1e-12));
        assertThat(process.mean(state -> state)).isCloseTo(0.25, within(1e-12));
        assertThat(process.asymptoticVariance(state -> state)).isCloseTo(6.0 / 64, within(1e-12));
    }
}
