package dev.gameday.runbook.conductor.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.Pieces;
import dev.gameday.runbook.Story;
import dev.gameday.runbook.event.FaultEvent.EffectGone;
import dev.gameday.runbook.event.FaultEvent.EffectNotProven;
import dev.gameday.runbook.event.FaultEvent.EffectProven;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.Recorded;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProvingTest {
    private final Proving proving =
            new Proving(Telling.plan(new Story(), Pieces.outside("health", ">= 90"), Pieces.metric("health")));

    private List<GameDayEvent> look(Telling run, int now) {
        Draft draft = run.draft(now);
        proving.samples(draft);
        proving.judge(draft);
        return draft.decision().events().stream().map(Recorded::event).toList();
    }

    @Test
    void the_first_sample_outside_after_the_request_proves_the_effect() {
        Telling run = new Telling().requested(60).accepted(61).samples("health", 0, 120, s -> s < 80 ? 100 : 50);

        assertThat(look(run, 120)).containsExactly(new EffectProven("fault", Telling.at(80), "health is 50.00"));
    }

    @Test
    void what_was_outside_before_the_request_proves_nothing() {
        Telling run = new Telling().requested(62).accepted(63).samples("health", 0, 120, s -> s <= 60 ? 50 : 100);

        assertThat(look(run, 120)).isEmpty();
    }

    @Test
    void an_effect_is_waited_for_two_minutes_and_its_metrics_period() {
        Telling run = new Telling().requested(60).accepted(60).samples("health", 0, 180, s -> 100);

        assertThat(look(run, 185)).isEmpty();
        assertThat(look(run, 186)).containsExactly(new EffectNotProven("fault", "health not >= 90 for 125 s"));
    }

    @Test
    void an_effect_is_proven_once() {
        Telling run = new Telling().requested(60).accepted(60).effective(80).samples("health", 0, 600, s -> 50);

        assertThat(look(run, 600)).isEmpty();
    }

    private static Telling removed(int wellFrom, int heardUntil) {
        return new Telling()
                .requested(60)
                .accepted(60)
                .effective(80)
                .removed(200)
                .samples("health", 80, heardUntil, s -> s < wellFrom ? 50 : 100);
    }

    @Test
    void an_effect_is_gone_when_nothing_of_it_was_seen_for_half_a_minute_after_the_removal() {
        assertThat(look(removed(190, 240), 229)).isEmpty();
        assertThat(look(removed(190, 240), 230)).containsExactly(new EffectGone("fault", Telling.at(190)));
    }

    @Test
    void an_effect_that_outlives_the_removal_is_waited_for_from_its_last_sample() {
        assertThat(look(removed(220, 260), 249)).isEmpty();
        assertThat(look(removed(220, 260), 250)).containsExactly(new EffectGone("fault", Telling.at(220)));
    }

    @Test
    void a_metric_that_was_not_heard_since_the_removal_never_says_that_the_effect_is_gone() {
        assertThat(look(removed(190, 200), 6000)).isEmpty();
    }
}
