package dev.gameday.recorder.replay.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent.ReadingRegained;
import dev.gameday.runbook.event.PeopleEvent.Noted;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.StepStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayerTest {
    private static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");

    private long nanos;
    private final Player<Integer> player = new Player<>(
            List.of(
                    at(0, new ReadingRegained("metrics")),
                    at(60, new StepStarted(0, "opening")),
                    at(120, new ReadingRegained("metrics")),
                    at(300, new Noted("ana", "seen")),
                    at(600, new ReadingRegained("metrics"))),
            0,
            (count, recorded) -> count + 1,
            () -> nanos);

    @Test
    void the_tape_goes_on_as_time_does_so_many_times_as_fast() {
        assertThat(player.standing()).isEqualTo(standing(0, 1, 10, false));
        pass(7);
        assertThat(player.standing()).isEqualTo(standing(70, 2, 10, false));
        assertThat(player.state()).isEqualTo(2);
        player.faster();
        pass(2);
        assertThat(player.standing()).isEqualTo(standing(130, 3, 30, false));
        player.slower();
        player.slower();
        pass(2);
        assertThat(player.standing()).isEqualTo(standing(140, 3, 5, false));
    }

    @Test
    void paused_it_stands_still() {
        pass(7);
        player.pause();
        pass(100);
        assertThat(player.standing()).isEqualTo(standing(70, 2, 10, true));
        player.pause();
        pass(1);
        assertThat(player.standing()).isEqualTo(standing(80, 2, 10, false));
    }

    @Test
    void at_the_end_it_pauses_by_itself_and_then_begins_again() {
        pass(1_000);
        assertThat(player.standing()).isEqualTo(standing(600, 5, 10, true));
        player.pause();
        assertThat(player.standing()).isEqualTo(standing(0, 1, 10, false));
    }

    @Test
    void seeking_stays_on_the_tape() {
        player.pause();
        player.seek(Duration.ofSeconds(-10));
        assertThat(player.standing()).isEqualTo(standing(0, 1, 10, true));
        player.seek(Duration.ofSeconds(65));
        assertThat(player.standing()).isEqualTo(standing(65, 2, 10, true));
        player.seek(Duration.ofHours(1));
        assertThat(player.standing()).isEqualTo(standing(600, 5, 10, true));
        player.toBeginning();
        assertThat(player.standing()).isEqualTo(standing(0, 1, 10, true));
        player.toEnd();
        assertThat(player.standing()).isEqualTo(standing(600, 5, 10, true));
    }

    @Test
    void markers_are_gone_to_one_by_one_in_either_direction() {
        player.pause();
        player.nextMarker();
        assertThat(player.standing()).isEqualTo(standing(60, 2, 10, true));
        player.nextMarker();
        assertThat(player.standing()).isEqualTo(standing(300, 4, 10, true));
        player.nextMarker();
        assertThat(player.standing()).isEqualTo(standing(600, 5, 10, true));
        player.previousMarker();
        player.previousMarker();
        assertThat(player.standing()).isEqualTo(standing(60, 2, 10, true));
        player.previousMarker();
        assertThat(player.standing()).isEqualTo(standing(0, 1, 10, true));
    }

    @Test
    void while_it_plays_a_marker_that_was_only_just_passed_is_not_gone_back_to() {
        player.seek(Duration.ofSeconds(299));
        pass(1);
        player.previousMarker();
        assertThat(player.standing()).isEqualTo(standing(60, 2, 10, false));
    }

    private void pass(int seconds) {
        nanos += Duration.ofSeconds(seconds).toNanos();
    }

    private static Player.Standing standing(int at, int events, int speed, boolean paused) {
        return new Player.Standing(Duration.ofSeconds(at), Duration.ofSeconds(600), events, 5, speed, paused);
    }

    private static Recorded at(int second, GameDayEvent event) {
        return new Recorded(second + 1, BEGIN.plusSeconds(second), event);
    }
}
