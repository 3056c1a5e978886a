package dev.gameday.shell.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.Moment;
import dev.gameday.runbook.Step;
import dev.gameday.shell.view.text.Line;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepBlockTest {
    private static final Step WATCH = new Step.Observe(
            "watch",
            "Who sees it",
            List.of("the age of the oldest message, half a second more each second", "errors"),
            Moment.parse("starve.end").orElseThrow(),
            Optional.of(new Step.Responders(List.of("Who is hurt by a late order, and from when on?"), List.of())));
    private static final Step DEBRIEF = new Step.Debrief("closing", "Debrief", List.of("one", "two", "three"));

    private static List<String> told(Step step, int height) {
        return StepBlock.told(step, true, 40, height).stream().map(Line::text).toList();
    }

    @Test
    void what_a_point_goes_on_with_stands_below_its_first_word() {
        assertThat(told(WATCH, 20))
                .containsExactly(
                        "─ Who sees it ──────────────────────────",
                        "· the age of the oldest message, half a",
                        "  second more each second",
                        "· errors",
                        "? Who is hurt by a late order, and from",
                        "  when on?");
    }

    @Test
    void where_there_is_no_room_for_all_the_cut_is_marked_and_nothing_is_left_out_between() {
        assertThat(told(WATCH, 3))
                .containsExactly(
                        "─ Who sees it ──────────────────────────",
                        "· the age of the oldest message, half a",
                        "  second more each second …");
        assertThat(told(WATCH, 2)).last().isEqualTo("· the age of the oldest message, half a…");
    }

    @Test
    void what_a_person_has_to_press_is_the_last_to_go() {
        assertThat(told(DEBRIEF, 4))
                .containsExactly("─ Debrief ──────────────────────────────", "· one", "· two …", "Space: go on");
        assertThat(told(DEBRIEF, 1)).containsExactly("Space: go on");
    }

    @Test
    void a_screen_that_asks_nobody_names_no_key() {
        assertThat(StepBlock.told(DEBRIEF, false, 40, 20))
                .extracting(Line::text)
                .containsExactly("─ Debrief ──────────────────────────────", "· one", "· two", "· three");
    }

    @Test
    void no_more_lines_than_there_is_room_for() {
        for (int height = 1; height < 12; height++) {
            assertThat(told(WATCH, height)).hasSizeLessThanOrEqualTo(height);
            assertThat(told(DEBRIEF, height)).hasSizeLessThanOrEqualTo(height);
        }
    }
}
