package dev.gameday.recorder.replay.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.event.PeopleEvent.Noted;
import dev.gameday.runbook.event.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TapeTest {
    private static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");
    private static final int EVENTS = 12_000;

    private final AtomicLong steps = new AtomicLong();
    private final Tape<Long> tape = new Tape<>(notes(EVENTS), 0L, (sum, recorded) -> {
        steps.incrementAndGet();
        return sum + recorded.number();
    });

    @Test
    void the_state_after_any_number_of_events_is_that_of_folding_them_from_the_beginning() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            long count = random.nextInt(EVENTS + 1);
            assertThat(tape.after((int) count)).isEqualTo(count * (count + 1) / 2);
        }
    }

    @Test
    void a_seek_folds_few_events_however_long_the_tape_is() {
        assertThat(tape.after(EVENTS)).isPositive();
        assertThat(steps.getAndSet(0)).isEqualTo(EVENTS);
        Random random = new Random(6);
        for (int i = 0; i < 1_000; i++) {
            assertThat(tape.after(random.nextInt(EVENTS + 1))).isNotNegative();
        }
        assertThat(steps.get()).isLessThan(1_000L * Tape.APART);
    }

    @Test
    void playing_on_folds_each_event_once() {
        for (int count = 0; count <= EVENTS; count++) {
            assertThat(tape.after(count)).isNotNegative();
        }
        assertThat(steps.get()).isEqualTo(EVENTS);
    }

    @Test
    void events_at_one_moment_are_there_together() {
        Recorded first = new Recorded(1, BEGIN, new Noted("ana", "a"));
        Recorded second = new Recorded(2, BEGIN, new Noted("ana", "b"));
        Recorded third = new Recorded(3, BEGIN.plusSeconds(1), new Noted("ana", "c"));
        Tape<Long> three = new Tape<>(List.of(first, second, third), 0L, (sum, recorded) -> sum + 1);
        assertThat(three.until(BEGIN.minusMillis(1))).isZero();
        assertThat(three.until(BEGIN)).isEqualTo(2);
        assertThat(three.until(BEGIN.plusSeconds(9))).isEqualTo(3);
    }

    @Test
    void a_clock_that_was_set_back_does_not_take_the_tape_back() {
        Recorded first = new Recorded(1, BEGIN.plusSeconds(10), new Noted("ana", "a"));
        Recorded second = new Recorded(2, BEGIN, new Noted("ana", "b"));
        Tape<Long> two = new Tape<>(List.of(first, second), 0L, (sum, recorded) -> sum + 1);
        assertThat(two.end()).isEqualTo(BEGIN.plusSeconds(10));
        assertThat(two.until(two.end())).isEqualTo(2);
    }

    private static List<Recorded> notes(int count) {
        List<Recorded> events = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            events.add(new Recorded(i, BEGIN.plusSeconds(i), new Noted("ana", "note " + i)));
        }
        return events;
    }
}
