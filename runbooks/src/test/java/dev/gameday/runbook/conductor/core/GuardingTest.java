package dev.gameday.runbook.conductor.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.MetricSource;
import dev.gameday.runbook.Pieces;
import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.Story;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent.StopConditionTripped;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardingTest {
    private final Story story = new Story();

    private List<GameDayEvent> judge(Telling run, int now, String sustained, MetricSource health) {
        story.stopConditions.add(new StopCondition(
                "sick", "health", Pieces.tolerance(">= 20"), Duration.parse(sustained), Optional.empty()));
        Draft draft = run.draft(now);
        new Guarding(Telling.plan(story, Pieces.line("intake"), health), new Removing()).judge(draft);
        return draft.decision().events().stream().map(Recorded::event).toList();
    }

    private List<GameDayEvent> judge(Telling run, int now, String sustained) {
        return judge(run, now, sustained, Pieces.metric("health"));
    }

    private static void tripped(List<GameDayEvent> events, String id) {
        assertThat(events.get(0))
                .isInstanceOfSatisfying(
                        StopConditionTripped.class,
                        trip -> assertThat(trip.id()).isEqualTo(id));
        assertThat(events.get(1)).isInstanceOfSatisfying(RunEvent.HaltRequested.class, halt -> {
            assertThat(halt.cause()).isEqualTo(RunEvent.HaltCause.STOP_CONDITION);
            assertThat(halt.by()).isEqualTo(id);
        });
        assertThat(events).hasSize(3);
    }

    @Test
    void a_violation_trips_when_it_has_lasted_long_enough_and_not_before() {
        Telling nearly = new Telling().requested(60).samples("health", 0, 115, s -> s < 100 ? 100 : 5);
        assertThat(judge(nearly, 115, "PT20S")).isEmpty();

        tripped(judge(nearly.samples("health", 115, 120, s -> 5), 120, "PT20S"), "sick");
    }

    @Test
    void one_good_sample_begins_the_count_anew() {
        Telling run = new Telling().requested(60).samples("health", 0, 120, s -> s < 80 || s == 105 ? 100 : 5);

        assertThat(judge(run, 120, "PT20S")).isEmpty();
    }

    @Test
    void a_condition_without_patience_trips_at_one_sample() {
        tripped(judge(new Telling().requested(60).samples("health", 0, 65, s -> s < 60 ? 100 : 5), 65, "PT0S"), "sick");
    }

    @Test
    void a_metric_that_falls_silent_trips_after_a_minute_and_its_period() {
        Telling run = new Telling().requested(60).samples("health", 0, 100, second -> 100);
        assertThat(judge(run, 165, "PT20S")).isEmpty();

        tripped(judge(run, 166, "PT20S"), "silent-health");
    }

    @Test
    void a_metric_that_was_never_heard_is_waited_for_from_the_injection_on() {
        assertThat(judge(new Telling().requested(60), 125, "PT20S")).isEmpty();

        tripped(judge(new Telling().requested(60), 126, "PT20S"), "silent-health");
    }

    @Test
    void a_quiet_metric_may_be_silent() {
        assertThat(judge(new Telling().requested(60), 6000, "PT20S", Pieces.quiet("health")))
                .isEmpty();
    }

    @Test
    void nothing_trips_before_an_injection_or_after_all_are_removed() {
        Telling before = new Telling().samples("health", 0, 120, s -> 5);
        assertThat(judge(before, 120, "PT20S")).isEmpty();

        Telling after = new Telling().requested(10).accepted(11).removed(60).samples("health", 0, 120, s -> 5);
        assertThat(judge(after, 120, "PT20S")).isEmpty();
    }

    @Test
    void a_run_that_is_halted_already_is_not_halted_again() {
        Telling run = new Telling()
                .requested(60)
                .samples("health", 0, 120, s -> 5)
                .then(119, new RunEvent.HaltRequested(RunEvent.HaltCause.OPERATOR, "someone", "enough"));

        assertThat(judge(run, 120, "PT20S")).isEmpty();
    }
}
