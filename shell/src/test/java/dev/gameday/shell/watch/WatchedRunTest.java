package dev.gameday.shell.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.format.LineFormat;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class WatchedRunTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant WALL = Instant.parse("2026-07-01T12:00:00Z");

    private Instant wall = WALL;
    private final WatchedRun watched = new WatchedRun(() -> wall);

    @Test
    void between_events_the_runs_time_goes_on_at_its_own_speed() {
        take(1, START, opened("10"));
        wall = WALL.plusSeconds(3);
        assertThat(watched.instant()).isEqualTo(START.plusSeconds(30));

        take(2, START.plusSeconds(40), new PeopleEvent.Noted("bea", "hello"));
        assertThat(watched.instant()).isEqualTo(START.plusSeconds(40));
        wall = WALL.minusSeconds(9);
        assertThat(watched.instant()).isEqualTo(START.plusSeconds(40));
    }

    @Test
    void virtual_time_stands_still_between_events() {
        take(1, START, opened("max"));
        wall = WALL.plusSeconds(3_600);

        assertThat(watched.instant()).isEqualTo(START);
    }

    @Test
    void what_can_not_be_read_changes_nothing() {
        take(1, START, opened("1"));

        assertThat(watched.take("{\"v\":99}")).isEmpty();
        assertThat(watched.take("")).isEmpty();
        assertThat(watched.view().events()).isEqualTo(1);
    }

    private static RunEvent.SessionOpened opened(String speed) {
        return new RunEvent.SessionOpened(
                new SessionId("20260105-0900-seen"), "gameday", RunEvent.Mode.REHEARSAL, "here", "ana", 1, speed);
    }

    private void take(long number, Instant at, GameDayEvent event) {
        assertThat(watched.take(LineFormat.write(
                                new Recorded(number, at, event), wall, LineFormat.FIRST, UnaryOperator.identity())
                        .text()
                        .strip()))
                .isPresent();
    }
}
