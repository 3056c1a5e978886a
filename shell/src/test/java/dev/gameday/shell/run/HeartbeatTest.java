package dev.gameday.shell.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.event.RunEvent.RunResumed;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private Instant wall = Instant.parse("2026-01-05T09:00:00Z");
    private long nanos;
    private final Heartbeat heartbeat = new Heartbeat(() -> wall, () -> nanos);

    @Test
    void a_process_that_was_stopped_is_seen_by_both_clocks() {
        pass(SECOND, SECOND);
        assertThat(heartbeat.beat()).isEmpty();
        pass(HOUR, HOUR);
        assertThat(heartbeat.beat()).contains(new RunResumed(HOUR, HOUR, false));
        pass(SECOND, SECOND);
        assertThat(heartbeat.beat()).isEmpty();
    }

    @Test
    void a_machine_that_slept_is_seen_by_the_wall_clock_alone() {
        pass(HOUR, SECOND);
        assertThat(heartbeat.beat()).contains(new RunResumed(HOUR, SECOND, false));
    }

    @Test
    void a_busy_machine_is_no_standstill() {
        pass(Heartbeat.PATIENCE, Heartbeat.PATIENCE);
        assertThat(heartbeat.beat()).isEmpty();
    }

    @Test
    void one_that_was_announced_is_not_told_twice_whichever_is_first() {
        heartbeat.announced();
        pass(HOUR, HOUR);
        heartbeat.told();
        assertThat(heartbeat.beat()).isEmpty();
        heartbeat.announced();
        pass(HOUR, HOUR);
        assertThat(heartbeat.beat()).isEmpty();
        heartbeat.told();
        pass(HOUR, HOUR);
        assertThat(heartbeat.beat()).isPresent();
    }

    @Test
    void an_announced_one_too_short_to_be_seen_hides_no_later_one() {
        heartbeat.announced();
        pass(SECOND, SECOND);
        heartbeat.told();
        assertThat(heartbeat.beat()).isEmpty();
        pass(HOUR, HOUR);
        assertThat(heartbeat.beat()).isPresent();
    }

    private void pass(Duration byWall, Duration byMonotonic) {
        wall = wall.plus(byWall);
        nanos += byMonotonic.toNanos();
    }
}
