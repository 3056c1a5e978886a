package dev.gameday.rehearsal.oracle.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values from Abramowitz and Stegun, "Handbook of Mathematical Functions", tables 26.1, 26.2 and 26.5. */
final class NormalTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "0.5, 0.308537538725987",
        "1, 0.158655253931457",
        "2, 0.022750131948179",
        "3, 0.001349898031630",
        "5, 2.866515718791939e-7",
        "6, 9.865876450376946e-10",
        "10, 7.619853024160527e-24"
    })
    void the_tail_is_that_of_the_tables(double value, double tail) {
        assertThat(Normal.tail(value)).isCloseTo(tail, Percentage.withPercentage(1e-8));
        assertThat(Normal.cdf(-value)).isCloseTo(tail, Percentage.withPercentage(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.9, 1.281551566", "0.95, 1.644853627", "0.975, 1.959963985", "0.99, 2.326347874"})
    void the_quantiles_are_those_of_the_tables(double probability, double quantile) {
        assertThat(Normal.quantile(probability)).isCloseTo(quantile, within(1e-9));
        assertThat(Normal.quantile(1 - probability)).isCloseTo(-quantile, within(1e-9));
    }

    @Test
    void series_and_fraction_meet() {
        assertThat(Normal.tail(5 - 1e-12)).isCloseTo(Normal.tail(5), Percentage.withPercentage(1e-6));
    }
}
