package dev.gameday.runbook.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldTest {
    private static final Fold<String> NOTES = Fold.<String>builder()
            .on(PeopleEvent.Noted.class, (state, recorded, event) -> state + recorded.number() + event.text() + " ")
            .build();

    private static Recorded recorded(long number, GameDayEvent event) {
        return new Recorded(number, Instant.EPOCH.plusSeconds(number), event);
    }

    @Test
    void takes_events_in_order_each_with_its_number() {
        assertThat(NOTES.applyAll(
                        "",
                        List.of(
                                recorded(1, new PeopleEvent.Noted("a", "x")),
                                recorded(2, new PeopleEvent.Noted("a", "y")))))
                .isEqualTo("1x 2y ");
    }

    @Test
    void an_event_that_it_has_no_step_for_leaves_the_very_state() {
        String state = String.join("", "a", "state");

        assertThat(NOTES.apply(state, recorded(1, new RunEvent.SessionClosed(0))))
                .isSameAs(state);
        assertThat(NOTES.applyAll(state, List.of())).isSameAs(state);
    }

    @Test
    void two_steps_for_one_kind_are_refused() {
        Fold.Builder<String> builder = Fold.<String>builder().on(PeopleEvent.Noted.class, (s, r, e) -> s);

        assertThatThrownBy(() -> builder.on(PeopleEvent.Noted.class, (s, r, e) -> s))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two steps for Noted");
    }

    @Test
    void a_fold_that_is_built_is_not_changed_by_its_builder() {
        Fold.Builder<String> builder = Fold.builder();
        Fold<String> empty = builder.build();
        builder.on(PeopleEvent.Noted.class, (state, recorded, event) -> "changed");

        assertThat(empty.apply("", recorded(1, new PeopleEvent.Noted("a", "x"))))
                .isEmpty();
    }
}
