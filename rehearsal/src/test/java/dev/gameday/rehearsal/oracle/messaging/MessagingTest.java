package dev.gameday.rehearsal.oracle.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class MessagingTest {
    @Test
    void a_message_of_five_receives_is_buried_after_five_visibility_timeouts() {
        Redelivery redelivery = new Redelivery(Duration.ofSeconds(90), 5);

        assertThat(redelivery.afterFirst(1)).isZero();
        assertThat(redelivery.afterFirst(5)).isEqualTo(Duration.ofMinutes(6));
        assertThat(redelivery.untilDeadLetter()).isEqualTo(Duration.ofSeconds(450));
    }

    @Test
    void the_place_of_one_among_ten_is_any() {
        Redelivery redelivery = new Redelivery(Duration.ofSeconds(90), 5);
        double square = 0;
        for (int place = 0; place < 10; place++) {
            square += place * place / 10.0;
        }

        assertThat(redelivery.handledBefore(9)).isEqualTo(4.5);
        assertThat(redelivery.handledBeforeVariance(9)).isCloseTo(square - 4.5 * 4.5, within(1e-12));
    }

    @Test
    void a_window_gathers_the_first_message_and_what_follows() {
        BatchWindow roomy = new BatchWindow(50, 0.1, 1000);

        assertThat(roomy.windowsPerSecond()).isCloseTo(50.0 / 6, within(1e-12));
        assertThat(roomy.batchesOfWindow()).isCloseTo(1, within(1e-9));
        assertThat(roomy.meanBatch()).isCloseTo(6, within(1e-9));
        // As a renewal process of fixed part 0.1 s and exponential part 0.02 s: variance over cubed mean.
        assertThat(roomy.batchesVariance()).isCloseTo(0.0004 / Math.pow(0.12, 3), within(1e-6));
    }

    @Test
    void a_window_that_gathers_too_many_makes_more_batches() {
        BatchWindow tight = new BatchWindow(50, 0.1, 10);
        double chanceOfMore = 0;
        double term = Math.exp(-5);
        for (int others = 0; others < 10; others++) {
            chanceOfMore += term;
            term *= 5.0 / (others + 1);
        }

        // Ten others and more make a second batch; twenty and more a third, which is next to never.
        assertThat(tight.batchesOfWindow()).isCloseTo(2 - chanceOfMore, within(1e-6));
        assertThat(tight.meanBatch()).isCloseTo(6 / (2 - chanceOfMore), within(1e-5));
    }

    @Test
    void each_message_a_batch_makes_the_arrivals_themselves() {
        BatchWindow single = new BatchWindow(50, 0.1, 1);

        assertThat(single.batchesPerSecond()).isCloseTo(50, within(1e-9));
        assertThat(single.batchesVariance()).isCloseTo(50, within(1e-6));
    }

    @Test
    void a_backlog_drains_with_what_capacity_is_left() {
        Drain drain = new Drain(50, 80, 1);

        assertThat(drain.backlogAfter(300)).isEqualTo(15_000);
        assertThat(drain.seconds(15_000)).isEqualTo(500);
        assertThat(drain.varianceAfter(300)).isCloseTo((15_000 + 130 * 500) / 900.0, within(1e-9));
    }

    @Test
    void drains_of_a_random_walk_vary_as_the_first_passage_does() {
        Drain drain = new Drain(5, 8, 1);
        SplittableRandom random = new SplittableRandom(1);
        int walks = 4000;
        double sum = 0;
        double squares = 0;
        for (int walk = 0; walk < walks; walk++) {
            double seconds = drained(drain, 100, random);
            sum += seconds;
            squares += seconds * seconds;
        }

        double mean = sum / walks;
        double meanwhile = 13 * drain.seconds(500) / 9;
        assertThat(mean).isCloseTo(drain.seconds(500), within(5 * Math.sqrt(meanwhile / walks) + 0.5));
        assertThat(squares / walks - mean * mean).isCloseTo(meanwhile, within(0.12 * meanwhile));
    }

    private static double drained(Drain drain, int outageSeconds, SplittableRandom random) {
        double rate = drain.arrivalsPerSecond() + drain.capacityPerSecond();
        double seconds = 0;
        double backlog = drain.backlogAfter(outageSeconds);
        while (backlog > 0) {
            seconds -= Math.log(1 - random.nextDouble()) / rate;
            backlog += random.nextDouble() * rate < drain.arrivalsPerSecond() ? 1 : -1;
        }
        return seconds;
    }
}
