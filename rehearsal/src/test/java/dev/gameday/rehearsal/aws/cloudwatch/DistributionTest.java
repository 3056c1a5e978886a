package dev.gameday.rehearsal.aws.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gameday.rehearsal.aws.cloudwatch.metric.Distribution;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class DistributionTest {
    private static final long SEED = 20261122;

    @Test
    void count_sum_and_extremes_are_exact() {
        Distribution distribution = of(3, 1, 2);

        assertThat(distribution.count()).isEqualTo(3);
        assertThat(distribution.sum()).isEqualTo(6);
        assertThat(distribution.average()).isEqualTo(2);
        assertThat(distribution.minimum()).isEqualTo(1);
        assertThat(distribution.maximum()).isEqualTo(3);
    }

    @Test
    void percentiles_are_within_one_percent_of_the_exact_ones() {
        Random random = new Random(SEED);
        double[] values = random.doubles(20_000)
                .map(uniform -> Math.exp(uniform * 12 - 3))
                .toArray();
        Distribution distribution = of(values);
        Arrays.sort(values);

        for (double percent : new double[] {50, 75, 90, 95, 99, 99.9}) {
            double exact = values[(int) Math.ceil(percent / 100 * values.length) - 1];
            assertThat(distribution.percentile(percent))
                    .as("p%s with seed %s", percent, SEED)
                    .isCloseTo(exact, Percentage.withPercentage(1.01));
        }
    }

    @Test
    void merged_distributions_answer_as_one() {
        Random random = new Random(SEED);
        double[] left = random.doubles(500, 0, 100).toArray();
        double[] right = random.doubles(700, 50, 900).toArray();
        Distribution merged = of(left);
        merged.addAll(of(right));
        double[] all = Arrays.copyOf(left, 1_200);
        System.arraycopy(right, 0, all, 500, 700);
        Distribution whole = of(all);

        assertThat(merged.percentile(99)).isEqualTo(whole.percentile(99));
        assertThat(merged.sum()).isCloseTo(whole.sum(), within(1e-6));
        assertThat(merged.count()).isEqualTo(1_200);
    }

    @Test
    void zero_and_negative_values_keep_their_order() {
        Distribution distribution = of(-100, -1, 0, 0, 5);

        assertThat(distribution.percentile(20)).isEqualTo(-100, within(1.0));
        assertThat(distribution.percentile(40)).isEqualTo(-1, within(0.01));
        assertThat(distribution.percentile(60)).isZero();
        assertThat(distribution.percentile(100)).isEqualTo(5, within(0.05));
    }

    @Test
    void one_value_is_every_percentile_of_itself() {
        assertThat(of(0.37).percentile(50)).isEqualTo(0.37);
        assertThat(of(0.37).percentile(99.9)).isEqualTo(0.37);
    }

    private static Distribution of(double... values) {
        Distribution distribution = new Distribution();
        for (double value : values) {
            distribution.add(value, 1, Distribution.binOf(value));
        }
        return distribution;
    }
}
