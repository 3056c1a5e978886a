package dev.gameday.rehearsal.aws.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.aws.cloudwatch.metric.BucketRing;
import dev.gameday.rehearsal.aws.cloudwatch.metric.Distribution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BucketRingTest {
    private static final int MINUTE = 60;

    private final BucketRing ring = new BucketRing(MINUTE, Duration.ofHours(1));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_was_put_away_is_what_was_recorded(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Distribution> expected = new ArrayList<>();
        for (int minute = 0; minute < 60; minute++) {
            Distribution values = new Distribution();
            expected.add(values);
            int count = random.nextInt(1, 400);
            for (int number = 0; number < count; number++) {
                double value = number % 7 == 0 ? -random.nextDouble() : Math.exp(10 * random.nextDouble());
                double weight = number % 5 == 0 ? 0.25 : number;
                values.add(value, weight, Distribution.binOf(value));
                ring.at(minute * 60L + number % 60).add(value, weight, Distribution.binOf(value));
            }
        }

        List<Distribution> found = new ArrayList<>();
        ring.forEach(0, 3600, (start, values) -> found.add(values));
        assertThat(found).hasSameSizeAs(expected);
        for (int minute = 0; minute < 60; minute++) {
            Distribution one = found.get(minute);
            Distribution other = expected.get(minute);
            assertThat(one.count()).as("seed %d, minute %d", seed, minute).isEqualTo(other.count());
            assertThat(one.sum()).isEqualTo(other.sum());
            assertThat(one.minimum()).isEqualTo(other.minimum());
            assertThat(one.maximum()).isEqualTo(other.maximum());
            for (double percent : new double[] {0, 10, 50, 90, 99, 100}) {
                assertThat(one.percentile(percent)).isEqualTo(other.percentile(percent));
            }
        }
    }

    @Test
    void what_is_older_than_the_ring_is_gone() {
        for (int minute = 0; minute < 200; minute++) {
            ring.at(minute * 60L).add(minute, 1, Distribution.binOf(minute));
        }

        List<Long> starts = new ArrayList<>();
        ring.forEach(0, 20_000, (start, values) -> starts.add(start));
        assertThat(starts).hasSize(60).startsWith(140 * 60L).endsWith(199 * 60L);
        assertThat(ring.latest()).isEqualTo(199 * 60L);
    }

    @Test
    void a_period_may_be_added_to_later() {
        ring.at(0).add(1, 1, Distribution.binOf(1));
        ring.at(600).add(2, 1, Distribution.binOf(2));
        ring.at(30).add(3, 1, Distribution.binOf(3));

        List<Double> sums = new ArrayList<>();
        ring.forEach(0, 3600, (start, values) -> sums.add(values.sum()));
        assertThat(sums).containsExactly(4.0, 2.0);
    }

    @Test
    void a_value_too_old_for_the_ring_disturbs_nothing() {
        ring.at(36_000).add(2, 1, Distribution.binOf(2));
        ring.at(0).add(1, 1, Distribution.binOf(1));
        ring.at(36_060).add(5, 1, Distribution.binOf(5));

        List<Double> sums = new ArrayList<>();
        ring.forEach(0, 40_000, (start, values) -> sums.add(values.sum()));
        assertThat(sums).containsExactly(2.0, 5.0);
    }

    @Test
    void starts_count_from_the_epoch_before_it_too() {
        ring.at(-30).add(7, 1, Distribution.binOf(7));

        List<Long> starts = new ArrayList<>();
        ring.forEach(-600, 600, (start, values) -> starts.add(start));
        assertThat(starts).containsExactly(-60L);
    }
}
