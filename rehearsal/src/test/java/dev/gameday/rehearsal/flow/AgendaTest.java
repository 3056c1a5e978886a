package dev.gameday.rehearsal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class AgendaTest {
    private static final Instant ORIGIN = Instant.parse("2030-01-01T00:00:00Z");

    private final Agenda agenda = new Agenda(ORIGIN);
    private final List<String> ran = new ArrayList<>();

    @Test
    void tasks_run_by_time_and_then_in_the_order_they_were_added() {
        record Planned(long nanos, int number) {}
        Random random = new Random(7);
        List<Planned> planned = new ArrayList<>();
        for (int number = 0; number < 5000; number++) {
            Planned each = new Planned(random.nextInt(500), number);
            planned.add(each);
            agenda.afterNanos(each.nanos(), () -> ran.add(agenda.nanos() + "/" + each.number()));
        }

        agenda.advanceTo(ORIGIN.plusSeconds(1));

        List<String> expected = planned.stream()
                .sorted((one, other) -> Long.compare(one.nanos(), other.nanos()))
                .map(each -> each.nanos() + "/" + each.number())
                .toList();
        assertThat(ran).isEqualTo(expected);
    }

    @Test
    void a_task_sees_its_own_time_and_may_add_others_for_the_same_advance() {
        agenda.after(Duration.ofSeconds(2), () -> {
            ran.add("first " + agenda.instant());
            agenda.after(Duration.ofSeconds(1), () -> ran.add("second " + agenda.instant()));
            agenda.at(ORIGIN, () -> ran.add("late " + agenda.instant()));
        });

        agenda.advanceTo(ORIGIN.plusSeconds(3));

        assertThat(ran)
                .containsExactly(
                        "first 2030-01-01T00:00:02Z", "late 2030-01-01T00:00:02Z", "second 2030-01-01T00:00:03Z");
        assertThat(agenda.instant()).isEqualTo(ORIGIN.plusSeconds(3));
    }

    @Test
    void time_never_goes_back() {
        agenda.advanceTo(ORIGIN.plusSeconds(3));
        agenda.advanceTo(ORIGIN.plusSeconds(1));

        assertThat(agenda.instant()).isEqualTo(ORIGIN.plusSeconds(3));
    }
}
