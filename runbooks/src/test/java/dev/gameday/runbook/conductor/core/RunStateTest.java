package dev.gameday.runbook.conductor.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.LogLine;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import dev.gameday.runbook.event.RunEvent.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunStateTest {
    private final Telling run = new Telling();

    @Test
    void counts_every_event_and_is_changed_by_none_that_it_does_not_know() {
        RunState before = run.requested(1).state();
        RunState after = run.then(2, new PeopleEvent.Noted("someone", "hello")).state();

        assertThat(before.events()).isEqualTo(2);
        assertThat(after.events()).isEqualTo(3);
        assertThat(after.faults()).isEqualTo(before.faults());
        assertThat(after.stage()).isEqualTo(before.stage());
    }

    @Test
    void an_old_state_never_changes() {
        RunState old = run.requested(1).samples("health", 0, 5, s -> 100).state();
        run.accepted(2).samples("health", 5, 10, s -> 50).alarm("ALARM", 7).removed(9);

        assertThat(old.fault("fault").orElseThrow().has(Mark.ACCEPTED)).isFalse();
        assertThat(old.series("health").all()).hasSize(1);
        assertThat(old.alarm("latency")).isEmpty();
        assertThat(old.open()).hasSize(1);
    }

    @Test
    void a_stage_keeps_its_beginning_when_it_ends() {
        run.then(3, new RunEvent.StepStarted(0, "brief"));
        assertThat(run.state().stage()).isEqualTo(new RunState.Stage(0, Telling.at(3), false));

        run.then(8, new RunEvent.StepEnded(0, "brief", "answered"));
        assertThat(run.state().stage()).isEqualTo(new RunState.Stage(0, Telling.at(3), true));
    }

    @Test
    void the_first_halt_counts_and_another_is_known_to_have_followed() {
        run.then(3, new RunEvent.HaltRequested(HaltCause.OPERATOR, "someone", "enough"));
        assertThat(run.state().haltedAgain()).isFalse();

        run.then(8, new RunEvent.HaltRequested(HaltCause.FAILURE, "conductor", "later"));

        assertThat(run.state().halt()).map(RunEvent.HaltRequested::by).contains("someone");
        assertThat(run.state().haltedAt()).contains(Telling.at(3));
        assertThat(run.state().haltedAgain()).isTrue();
    }

    @Test
    void an_injection_goes_from_mark_to_mark_each_at_its_first_time() {
        run.requested(1).accepted(2).effective(5).ended(60).ended(70);
        assertThat(run.state().open()).hasSize(1);

        run.then(71, new FaultEvent.RemovalRequested("fault"))
                .then(72, new FaultEvent.RemovalDelayed("fault", 1, "throttled"))
                .removed(75)
                .then(110, new FaultEvent.EffectGone("fault", Telling.at(74)));

        FaultProgress fault = run.state().fault("fault").orElseThrow();
        assertThat(fault.marks())
                .containsOnlyKeys(
                        Mark.RECORDED,
                        Mark.REQUESTED,
                        Mark.ANSWERED,
                        Mark.ACCEPTED,
                        Mark.EFFECTIVE,
                        Mark.ENDED,
                        Mark.REMOVAL_REQUESTED,
                        Mark.REMOVED,
                        Mark.EFFECT_GONE);
        assertThat(fault.over()).contains(Telling.at(60));
        assertThat(fault.delays()).isEqualTo(1);
        assertThat(run.state().open()).isEmpty();
    }

    @Test
    void a_control_state_that_is_not_over_ends_nothing() {
        run.requested(1)
                .accepted(2)
                .then(3, new FaultEvent.ControlStateChanged("fault", ControlState.of(Presence.ENDING, "stopping")));

        FaultProgress fault = run.state().fault("fault").orElseThrow();
        assertThat(fault.over()).isEmpty();
        assertThat(fault.control()).map(ControlState::presence).contains(Presence.ENDING);
    }

    @Test
    void a_removal_that_was_given_up_on_closes_the_injection_without_removing_it() {
        run.requested(1).then(9, new FaultEvent.RemovalGivenUp("fault", "denied", "by hand"));

        assertThat(run.state().open()).isEmpty();
        assertThat(run.state().fault("fault").orElseThrow().has(Mark.REMOVED)).isFalse();
    }

    @Test
    void an_event_of_an_injection_without_an_undo_is_left_out() {
        run.accepted(2).removed(3).then(4, new ObservationEvent.LinesFound("fault", List.of()));

        assertThat(run.state().faults()).isEmpty();
    }

    @Test
    void lines_move_the_time_at_which_an_effect_was_last_seen_and_never_back() {
        run.requested(1)
                .effective(5)
                .then(9, new ObservationEvent.LinesFound("fault", List.of(line(7), line(8), line(6))));

        assertThat(run.state().fault("fault").orElseThrow().effectSeen()).contains(Telling.at(8));
    }

    private static LogLine line(int second) {
        return new LogLine("/intake", Telling.at(second), "HURT");
    }

    @Test
    void every_change_of_an_alarm_is_kept_in_order() {
        run.alarm("OK", 1).alarm("ALARM", 2);

        assertThat(run.state().alarms().get("latency"))
                .extracting(AlarmReading::state)
                .containsExactly("OK", "ALARM");
        assertThat(run.state().alarm("latency")).map(AlarmReading::raised).contains(true);
    }

    @Test
    void what_is_breached_or_unreadable_is_so_until_it_is_regained() {
        run.then(1, new ObservationEvent.BoundBreached("health", 5, ">= 90"))
                .then(2, new ObservationEvent.ReadingFailed("alarms", new Trouble(Trouble.Kind.THROTTLED, "slow")));
        assertThat(run.state().breached()).containsExactly("health");
        assertThat(run.state().unreadable()).containsExactly("alarms");

        run.then(3, new ObservationEvent.BoundRegained("health", 100, ">= 90"))
                .then(4, new ObservationEvent.ReadingRegained("alarms"));
        assertThat(run.state().breached()).isEmpty();
        assertThat(run.state().unreadable()).isEmpty();
    }

    @Test
    void answers_hints_measurements_and_the_verdict_are_kept() {
        RunEvent.VerdictReached verdict =
                new RunEvent.VerdictReached(Verdict.HELD, false, false, List.of(), "every assertion was met");
        run.then(1, new PeopleEvent.StepAnswered("someone", "brief", ""))
                .then(2, new PeopleEvent.HintGiven("someone", 1, "look"))
                .then(3, new RunEvent.BaselineMeasured(true, List.of()))
                .then(4, new RunEvent.RecoveryMeasured(false, List.of()))
                .then(5, verdict);
        assertThat(run.state().closed()).isFalse();

        run.then(6, new RunEvent.SessionClosed(0));

        assertThat(run.state().answered()).containsExactly("brief");
        assertThat(run.state().hints()).isEqualTo(1);
        assertThat(run.state().baselineNormal()).contains(true);
        assertThat(run.state().recovered()).contains(false);
        assertThat(run.state().verdict()).contains(verdict);
        assertThat(run.state().closed()).isTrue();
    }
}
