package dev.gameday.shell.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ServedClockTest {
    private static final Instant ORIGIN = Instant.parse("2026-01-05T09:00:00Z");
    private final AtomicLong nanos = new AtomicLong(1_000);
    private final AtomicLong drift = new AtomicLong();

    /** A rehearsal 30 times as fast, whose answers take 2 ms. */
    private final ServedClock clock = new ServedClock(this::rehearsal, 30, nanos::get);

    private Instant rehearsal() {
        nanos.addAndGet(1_000_000);
        Instant answer = truth();
        nanos.addAndGet(1_000_000);
        return answer;
    }

    private Instant truth() {
        return ORIGIN.plusNanos(nanos.get() * 30 + drift.get());
    }

    @Test
    void it_shows_the_rehearsals_time_as_of_the_middle_of_the_round_trip() {
        assertThat(Duration.between(truth(), clock.instant()).abs()).isLessThan(Duration.ofMillis(1));
        nanos.addAndGet(Duration.ofMinutes(10).toNanos());
        assertThat(Duration.between(truth(), clock.instant()).abs()).isLessThan(Duration.ofMillis(1));
    }

    @Test
    void it_follows_a_rehearsal_that_went_ahead() {
        drift.addAndGet(Duration.ofSeconds(3).toNanos());
        clock.step();
        assertThat(Duration.between(truth(), clock.instant()).abs()).isLessThan(Duration.ofMillis(1));
    }

    @Test
    void it_never_goes_back_and_stands_until_the_rehearsal_caught_up() {
        Instant before = clock.instant();
        drift.addAndGet(-Duration.ofSeconds(3).toNanos());
        clock.step();
        assertThat(clock.instant()).isAfterOrEqualTo(before);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(Duration.between(truth(), clock.instant()).abs()).isLessThan(Duration.ofMillis(1));
    }
}
