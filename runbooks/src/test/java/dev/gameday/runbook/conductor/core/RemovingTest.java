package dev.gameday.runbook.conductor.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a fault that is read back as gone counts as gone, though its start may still be on its way. */
class RemovingTest {
    private static final FaultEvent GONE = new FaultEvent.FaultRemoved("fault", "nothing there");
    private static final int LATE = 3_000;

    private final Telling run = new Telling().requested(60).then(70, new FaultEvent.RemovalRequested("fault"));

    private List<GameDayEvent> readBackAsGone(int now) {
        return answered(now, setOut(now));
    }

    private Effect.Remove setOut(int now) {
        Draft draft = run.draft(now);
        new Removing().retry(draft, "fault");
        return (Effect.Remove) draft.decision().effects().get(0);
    }

    private List<GameDayEvent> answered(int now, Effect.Remove removal) {
        Draft draft = run.draft(now);
        new Removing()
                .tried(
                        draft,
                        removal.step(),
                        removal.settled(),
                        Outcome.done(ControlState.of(Presence.GONE, "nothing there")));
        return draft.decision().events().stream().map(Recorded::event).toList();
    }

    @Test
    void what_its_own_lane_has_not_answered_yet_is_waited_for_however_long() {
        assertThat(readBackAsGone(LATE)).doesNotContain(GONE);
        run.accepted(LATE);
        assertThat(readBackAsGone(LATE + 1)).contains(GONE);
    }

    @Test
    void what_was_read_back_while_its_start_was_still_under_way_is_read_again() {
        Effect.Remove early = setOut(80);
        run.accepted(81);
        assertThat(answered(82, early)).doesNotContain(GONE);
        assertThat(readBackAsGone(84)).contains(GONE);
    }

    @Test
    void what_gave_no_usable_answer_counts_once_it_can_not_be_on_its_way_any_more() {
        run.then(
                90,
                new FaultEvent.InjectionFailed(
                        "fault", new Trouble(Trouble.Kind.TIMED_OUT, "AWS did not answer in time")));
        assertThat(readBackAsGone(100)).doesNotContain(GONE);
        assertThat(readBackAsGone(60 + 61)).contains(GONE);
    }

    @Test
    void what_a_console_that_is_gone_started_counts_once_it_can_not_be_on_its_way_any_more() {
        run.then(80, new RunEvent.RecoveryBegun("ben", "trial", List.of()))
                .then(80, new FaultEvent.RemovalRequested("fault"));
        assertThat(readBackAsGone(90)).doesNotContain(GONE);
        assertThat(readBackAsGone(LATE)).contains(GONE);
    }
}
