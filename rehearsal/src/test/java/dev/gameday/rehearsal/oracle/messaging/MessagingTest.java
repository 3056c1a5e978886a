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

        assertThat(roomy.meanBatch()).isCloseTo(6, within(1e-9));
        // A fixed part of 0.1 s and an exponential one of 0.02 s.
        assertThat(roomy.meanCycleSeconds()).isCloseTo(0.12, within(1e-9));
        assertThat(roomy.cycleVariance()).isCloseTo(0.0004, within(1e-9));
    }

    @Test
    void a_full_batch_waits_no_longer() {
        // A window that never closes: ten messages a batch, and cycles of ten exponential gaps.
        BatchWindow endless = new BatchWindow(50, 10, 10);

        assertThat(endless.meanBatch()).isCloseTo(10, within(1e-9));
        assertThat(endless.cycleVariance()).isCloseTo(10 * 0.0004, within(1e-6));
    }

    @Test
    void two_at_most_are_the_first_and_the_chance_of_a_second() {
        BatchWindow pairs = new BatchWindow(50, 0.02, 2);

        assertThat(pairs.meanBatch()).isCloseTo(2 - Math.exp(-1), within(1e-12));
    }

    @Test
    void each_message_a_batch_makes_the_arrivals_themselves() {
        BatchWindow single = new BatchWindow(50, 0.1, 1);

        assertThat(single.meanCycleSeconds()).isCloseTo(0.02, within(1e-12));
        assertThat(single.cycleVariance()).isCloseTo(0.0004, within(1e-12));
    }

    @Test
    void a_backlog_drains_with_what_capacity_is_left() {
        Drain drain = new Drain(50, 80, 1);

        assertThat(drain.seconds(15_000)).isEqualTo(500);
        assertThat(drain.variance(15_000)).isCloseTo(130 * 500 / 900.0, within(1e-9));
        assertThat(new Drain(50, 80, 0).variance(15_000)).isCloseTo(50 * 500 / 900.0, within(1e-9));
    }

    @Test
    void drains_of_a_random_walk_vary_as_the_first_passage_does() {
        Drain drain = new Drain(5, 8, 1);
        SplittableRandom random = new SplittableRandom(1);
        int walks = 4000;
        double sum = 0;
        double squares = 0;
        for (int walk = 0; walk < walks; walk++) {
            double seconds = drained(drain, 500, random);
            sum += seconds;
            squares += seconds * seconds;
        }

        double mean = sum / walks;
        double variance = drain.variance(500);
        assertThat(mean).isCloseTo(drain.seconds(500), within(5 * Math.sqrt(variance / walks)));
        // The relative error of a variance of normal values is the root of 2/n.
        assertThat(squares / walks - mean * mean).isCloseTo(variance, within(5 * variance * Math.sqrt(2.0 / walks)));
    }

    private static double drained(Drain drain, int backlogged, SplittableRandom random) {
        double rate = drain.arrivalsPerSecond() + drain.capacityPerSecond();
        double seconds = 0;
        int backlog = backlogged;
        while (backlog > 0) {
            seconds -= Math.log(1 - random.nextDouble()) / rate;
            backlog += random.nextDouble() * rate < drain.arrivalsPerSecond() ? 1 : -1;
        }
        return seconds;
    }
}
