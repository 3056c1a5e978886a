package dev.gameday.rehearsal.oracle.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DistributionTest {
    @Test
    void an_exponential_distribution_has_its_logarithm_as_percentiles() {
        Exponential exponential = new Exponential(2);

        assertThat(exponential.quantile(0.5)).isCloseTo(2 * Math.log(2), within(1e-9));
        assertThat(exponential.quantile(0.99)).isCloseTo(2 * Math.log(100), within(1e-9));
        assertThat(exponential.squaredVariation()).isEqualTo(1);
    }

    @Test
    void a_log_normal_distribution_has_the_percentiles_of_its_logarithm() {
        LogNormal work = new LogNormal(0.2, 0.2);

        assertThat(work.quantile(0.5)).isCloseTo(0.2, within(1e-9));
        assertThat(work.quantile(0.99)).isCloseTo(0.2 * Math.exp(0.2 * 2.326347874), within(1e-9));
        assertThat(work.mean()).isCloseTo(0.204040268, within(1e-9));
        assertThat(work.squaredVariation()).isCloseTo(0.0408107742, within(1e-9));
    }

    @Test
    void the_median_of_a_mixture_stays_where_the_tail_moves() {
        LogNormal usual = new LogNormal(0.2, 0.2);
        Mixture gray = Mixture.of(0.05, new Shifted(usual, 4), usual);

        assertThat(gray.mean()).isCloseTo(usual.mean() + 0.2, within(1e-12));
        assertThat(gray.variance()).isCloseTo(usual.variance() + 0.05 * 0.95 * 16, within(1e-12));
        // Of the usual 95 %, those below the median of all are 0.5/0.95; of the slow 5 %, 1 % of all is the upper
        // fifth.
        assertThat(gray.quantile(0.5)).isCloseTo(usual.quantile(0.5 / 0.95), within(1e-9));
        assertThat(gray.quantile(0.99)).isCloseTo(4 + usual.quantile(0.8), within(1e-6));
    }

    @Test
    void a_mixture_of_three_is_the_sum_of_its_parts() {
        Mixture mixture = new Mixture(List.of(
                new Mixture.Part(0.5, new Fixed(1)),
                new Mixture.Part(0.3, new Fixed(2)),
                new Mixture.Part(0.2, new Fixed(4))));

        assertThat(mixture.mean()).isCloseTo(1.9, within(1e-12));
        assertThat(mixture.variance()).isCloseTo(0.5 + 1.2 + 3.2 - 1.9 * 1.9, within(1e-12));
        assertThat(mixture.tail(1.5)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void two_exponential_times_in_a_row_are_an_erlang_distribution() {
        Sum erlang = Sum.of(new Exponential(1), new Exponential(1));

        assertThat(erlang.mean()).isEqualTo(2);
        assertThat(erlang.variance()).isEqualTo(2);
        for (double seconds : new double[] {0.5, 1, 2, 4}) {
            assertThat(erlang.cdf(seconds)).isCloseTo(1 - Math.exp(-seconds) * (1 + seconds), within(1e-3));
        }
    }

    @Test
    void two_log_normal_times_in_a_row_have_the_mean_and_spread_of_both() {
        LogNormal work = new LogNormal(0.2, 0.2);
        Sum both = Sum.of(work, work);

        // The percentile of the sum of two such times, by Fenton's and Wilkinson's moments: log-normal again, nearly.
        double spread = Math.sqrt(Math.log1p(work.squaredVariation() / 2));
        double median = 2 * work.mean() * Math.exp(-spread * spread / 2);
        assertThat(both.quantile(0.5)).isCloseTo(median, within(0.0005));
        assertThat(both.quantile(0.99)).isCloseTo(new LogNormal(median, spread).quantile(0.99), within(0.002));
    }
}
