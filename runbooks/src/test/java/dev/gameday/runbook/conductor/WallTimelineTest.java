package dev.gameday.runbook.conductor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class WallTimelineTest {
    private static final Instant ORIGIN = Instant.parse("2026-01-05T09:00:00Z");

    private final AtomicLong nanoTime = new AtomicLong(-5_000_000_000L);

    private void pass(Duration real) {
        nanoTime.addAndGet(real.toNanos());
    }

    @Test
    void begins_at_its_origin_whatever_the_monotonic_clock_says() {
        try (WallTimeline timeline = new WallTimeline(ORIGIN, 1, nanoTime::get)) {
            assertThat(timeline.instant()).isEqualTo(ORIGIN);

            pass(Duration.ofSeconds(7));
            assertThat(timeline.instant()).isEqualTo(ORIGIN.plusSeconds(7));
        }
    }

    @Test
    void goes_as_many_times_as_fast_as_its_speed() {
        try (WallTimeline fast = new WallTimeline(ORIGIN, 60, nanoTime::get);
                WallTimeline slow = new WallTimeline(ORIGIN, 0.5, nanoTime::get)) {
            pass(Duration.ofSeconds(4));

            assertThat(fast.instant()).isEqualTo(ORIGIN.plusSeconds(240));
            assertThat(slow.instant()).isEqualTo(ORIGIN.plusSeconds(2));
        }
    }

    @Test
    void a_moment_that_is_past_is_woken_for_at_once() throws InterruptedException {
        BlockingQueue<String> inbox = new LinkedBlockingQueue<>();
        try (WallTimeline timeline = new WallTimeline(ORIGIN, 1, nanoTime::get)) {
            timeline.wakeAt(ORIGIN.minusSeconds(3600), () -> inbox.add("woken"));

            assertThat(timeline.next(inbox)).isEqualTo("woken");
        }
    }

    @Test
    void a_moment_to_come_is_waited_for_as_much_shorter_as_the_speed_says() throws InterruptedException {
        BlockingQueue<String> inbox = new LinkedBlockingQueue<>();
        try (WallTimeline timeline = new WallTimeline(ORIGIN, 1_000_000, nanoTime::get)) {
            timeline.wakeAt(ORIGIN.plusSeconds(1_000_000_000), () -> inbox.add("later"));
            timeline.wakeAt(ORIGIN.plusSeconds(1_000), () -> inbox.add("sooner"));

            assertThat(timeline.next(inbox)).isEqualTo("sooner");
            assertThat(inbox).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void a_speed_that_is_not_positive_is_refused(double speed) {
        assertThatThrownBy(() -> new WallTimeline(ORIGIN, speed, nanoTime::get))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
