package dev.gameday.recorder.report.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.metric.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void few_samples_keep_a_bucket_each() {
        Buckets buckets = new Buckets(8);
        for (int i = 0; i < 7; i++) {
            buckets.add(sample(i, i));
        }

        assertThat(buckets.all()).hasSize(7).allMatch(bucket -> bucket.samples() == 1);
    }

    @Test
    void however_many_there_are_the_memory_is_bounded_and_no_peak_and_no_sum_is_lost() {
        SplittableRandom random = new SplittableRandom(7);
        Buckets buckets = new Buckets(480);
        double sum = 0;
        int samples = 1_000_003;
        for (int i = 0; i < samples; i++) {
            double value = i == 777_777 ? 1e6 : random.nextInt(100);
            sum += value;
            buckets.add(sample(i, value));
        }

        assertThat(buckets.taken()).isEqualTo(samples);
        assertThat(buckets.all()).hasSizeLessThanOrEqualTo(481);
        Bucket whole = buckets.all().stream().reduce(Bucket::plus).orElseThrow();
        assertThat(whole.samples()).isEqualTo(samples);
        assertThat(whole.sum()).isEqualTo(sum);
        assertThat(whole.highest()).isEqualTo(1e6);
        assertThat(whole.from()).isEqualTo(START);
        assertThat(whole.until()).isEqualTo(START.plusSeconds(samples));
    }

    private static Sample sample(int second, double value) {
        return new Sample("m", START.plusSeconds(second), Duration.ofSeconds(1), value);
    }
}
