package dev.gameday.rehearsal.oracle.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gameday.rehearsal.oracle.chance.Normal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class OracleTest {
    @Test
    void ten_thousand_comparisons_fail_by_chance_less_than_once_in_a_million_runs() {
        assertThat(10_000 * 2 * Normal.tail(Oracle.MOST_STANDARD_ERRORS)).isLessThan(1e-6);
    }

    @Test
    void values_around_what_is_expected_pass() {
        assertThatCode(() -> biased(0).judge()).doesNotThrowAnyException();
    }

    @Test
    void one_seed_far_off_fails_and_is_named() {
        Oracle oracle = new Oracle("an outlier", 1);
        Oracle.seeds().forEach(seed -> oracle.measured(seed, seed == 13 ? 106.6 : 100, 100, 1));

        assertThatThrownBy(oracle::judge).isInstanceOf(AssertionError.class).hasMessageContaining("(seed 13 of 20)");
    }

    @Test
    void a_bias_that_no_single_seed_shows_fails_for_all_of_them_together() {
        Oracle oracle = biased(2);

        assertThatThrownBy(oracle::judge).isInstanceOf(AssertionError.class).hasMessageContaining("all together +8.9");
    }

    @Test
    void samples_too_few_to_see_the_error_that_matters_fail() {
        Oracle oracle = new Oracle("too coarse", 0.01);
        Oracle.seeds().forEach(seed -> oracle.measured(seed, 100, 100, 1));

        // 6.5 standard errors of 1 in 100, over the root of 20.
        assertThatThrownBy(oracle::judge)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("what too coarse can see");
    }

    @Test
    void fewer_seeds_than_promised_fail() {
        Oracle oracle = new Oracle("few", 1);
        oracle.measured(1, 100, 100, 1);

        assertThatThrownBy(oracle::judge).isInstanceOf(AssertionError.class).hasMessageContaining("seeds of few");
    }

    @Test
    void no_measurement_at_all_fails() {
        Oracle oracle = new Oracle("nothing", 1);
        Oracle.seeds().forEach(seed -> oracle.measured(seed, Double.NaN, 100, 1));

        assertThatThrownBy(oracle::judge).isInstanceOf(AssertionError.class);
    }

    @Test
    void counts_are_judged_by_their_deviance() {
        // Near the middle as normal values are.
        assertThat(Deviance.binomial(5100, 10_000, 0.5)).isCloseTo(2, within(0.001));
        assertThat(Deviance.poisson(9800, 10_000)).isCloseTo(-2, within(0.01));
        // Far out as their own tail: 37 events for 10 expected have the probability 4.6e-11, a normal value of 6.5.
        assertThat(Deviance.poisson(37, 10)).isCloseTo(6.5, within(0.3));
        assertThat(Deviance.binomial(0, 100, 0.5)).isCloseTo(-Math.sqrt(200 * Math.log(2)), within(1e-9));
    }

    @Test
    void batch_means_know_how_much_neighbours_have_in_common() {
        // Each value is 0.9 of the one before and something new: a mean varies by (1 + 0.9)/(1 - 0.9) as if
        // independent.
        BatchMeans means = new BatchMeans("autoregression", 1, 10);
        int length = 2000;
        for (long seed : Oracle.seeds().toArray()) {
            SplittableRandom random = new SplittableRandom(seed);
            double value = random.nextGaussian();
            for (int batch = 0; batch < BatchMeans.OF_A_RUN; batch++) {
                double sum = 0;
                for (int number = 0; number < length; number++) {
                    value = 0.9 * value + Math.sqrt(1 - 0.81) * random.nextGaussian();
                    sum += 10 + value;
                }
                means.batch(seed, sum, length);
            }
        }

        assertThat(means.standardDeviation() / Math.sqrt(length * 19.0)).isCloseTo(1, within(0.15));
        means.compared().judge();
    }

    @Test
    void a_certain_bound_may_be_met_and_not_passed() {
        CertainBound met = new CertainBound("met");
        CertainBound passed = new CertainBound("passed");
        Oracle.seeds().forEach(seed -> {
            met.measured(seed, 103, 100, 3);
            passed.measured(seed, seed == 7 ? 96.9 : 100, 100, 3);
        });

        assertThatCode(met::judge).doesNotThrowAnyException();
        assertThatThrownBy(passed::judge).isInstanceOf(AssertionError.class).hasMessageContaining("(seed 7;");
    }

    private static Oracle biased(double bias) {
        Oracle oracle = new Oracle("biased by " + bias, 0.05);
        Oracle.seeds().forEach(seed -> oracle.measured(seed, 100 + bias + (seed % 2) - 0.5, 100, 1));
        return oracle;
    }
}
