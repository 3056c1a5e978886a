package dev.gameday.runbook.conductor.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.Outcome;
import dev.gameday.runbook.Pieces;
import dev.gameday.runbook.Story;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.Recorded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a look at the control plane means, before and after the injection's own calls are answered. */
class WatchingTest {
    private final Telling run = new Telling().requested(60);
    private final Watching watching = new Watching(Telling.plan(new Story(), Pieces.line("intake")), new Removing());

    private List<GameDayEvent> seen(ControlState state) {
        return seen(setOut(62), state);
    }

    private Effect.ReadControl setOut(int now) {
        Draft draft = run.draft(now);
        watching.poll(draft);
        return draft.decision().effects().stream()
                .filter(Effect.ReadControl.class::isInstance)
                .map(Effect.ReadControl.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<GameDayEvent> seen(Effect.ReadControl look, ControlState state) {
        Draft draft = run.draft(62);
        watching.control(draft, look.step(), look.answered(), Outcome.done(state));
        return draft.decision().events().stream().map(Recorded::event).toList();
    }

    @Test
    void that_nothing_or_only_a_part_is_there_yet_is_no_end() {
        assertThat(seen(ControlState.of(Presence.GONE, "no template"))).isEmpty();
        assertThat(seen(ControlState.of(Presence.ENDED, "a template, and no experiment")))
                .isEmpty();
    }

    @Test
    void that_it_fails_before_it_is_answered_is_told_at_once() {
        ControlState failed = new ControlState(Presence.ENDED, "failed", Map.of(), Optional.of("no such role"));
        assertThat(seen(failed)).contains(new FaultEvent.ControlStateChanged("fault", failed));
    }

    @Test
    void what_was_looked_at_while_it_was_still_starting_is_no_end_though_it_is_answered_since() {
        Effect.ReadControl early = setOut(60);
        run.accepted(61);
        assertThat(seen(early, ControlState.of(Presence.ENDED, "a template, and no experiment")))
                .isEmpty();
    }

    @Test
    void once_it_is_answered_an_end_is_an_end() {
        run.accepted(61);
        ControlState over = ControlState.of(Presence.ENDED, "over");
        assertThat(seen(over)).containsExactly(new FaultEvent.ControlStateChanged("fault", over));
    }
}
