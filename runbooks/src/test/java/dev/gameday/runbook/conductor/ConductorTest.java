package dev.gameday.runbook.conductor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.conductor.core.Outside;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.runbook.plan.Plan;
import java.io.IOError;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ConductorTest {
    private static final Trouble THROTTLED = new Trouble(Trouble.Kind.THROTTLED, "slow down");

    private final VirtualTimeline timeline = new VirtualTimeline();
    private final TrialCloud cloud = new TrialCloud(timeline);
    private final List<Recorded> events = new ArrayList<>();
    private EventLog log = events::addAll;

    private Conductor conductor(Plan plan, boolean unattended) {
        return new Conductor(
                plan, unattended, more -> log.append(more), new Outside(cloud, cloud, cloud), timeline, Lanes.inline());
    }

    private int run(Plan plan) throws InterruptedException {
        return conductor(plan, true).run(List.of());
    }

    private <E extends GameDayEvent> List<E> all(Class<E> kind) {
        return events.stream()
                .map(Recorded::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private <E extends GameDayEvent> E only(Class<E> kind) {
        List<E> found = all(kind);
        assertThat(found).as(kind.getSimpleName()).hasSize(1);
        return found.get(0);
    }

    @Test
    void a_claim_that_holds_ends_held_with_exit_code_0() throws InterruptedException {
        cloud.hurt = 95;
        assertThat(run(Stage.plan())).isZero();
        RunEvent.VerdictReached verdict = only(RunEvent.VerdictReached.class);
        assertThat(verdict.verdict()).isEqualTo(Verdict.HELD);
        assertThat(verdict.halted()).isFalse();
        assertThat(verdict.residue()).isEmpty();
        assertThat(cloud.inPlace).isEmpty();
    }

    @Test
    void a_claim_that_does_not_hold_ends_refuted_with_exit_code_1() throws InterruptedException {
        assertThat(run(Stage.plan())).isEqualTo(1);
        assertThat(only(RunEvent.AssertionAssessed.class).measured()).contains(50.0);
        assertThat(only(RunEvent.VerdictReached.class).verdict()).isEqualTo(Verdict.REFUTED);
    }

    @Test
    void steps_follow_one_another_and_the_third_clock_is_read() throws InterruptedException {
        run(Stage.plan());
        assertThat(all(RunEvent.StepEnded.class))
                .extracting(RunEvent.StepEnded::how)
                .containsExactly(
                        "answered", "normal", "answered", "accepted", "observed", "removed", "recovered", "answered");
        assertThat(all(FaultEvent.EffectGone.class)).hasSize(1);
        assertThat(only(RunEvent.RecoveryMeasured.class).recovered()).isTrue();
    }

    @Test
    void the_undo_is_recorded_before_the_call_that_needs_it() throws InterruptedException {
        List<Boolean> injectedWhenRecorded = new ArrayList<>();
        log = more -> {
            more.stream()
                    .filter(r -> r.event() instanceof FaultEvent.UndoRecorded)
                    .forEach(r -> injectedWhenRecorded.add(!cloud.calls.isEmpty()));
            events.addAll(more);
        };
        run(Stage.plan());
        assertThat(injectedWhenRecorded).containsExactly(false);
        assertThat(cloud.calls).startsWith("inject fault");
    }

    @Test
    void nothing_is_injected_when_the_undo_cannot_be_recorded() throws InterruptedException {
        log = more -> {
            if (more.stream().anyMatch(r -> r.event() instanceof FaultEvent.UndoRecorded)) {
                throw new IOException("no space left on device");
            }
        };
        assertThat(run(Stage.plan())).isEqualTo(4);
        assertThat(cloud.calls).doesNotContain("inject fault");
    }

    @Test
    void what_is_in_place_is_removed_when_the_record_fails_later() throws InterruptedException {
        log = more -> {
            if (more.stream().anyMatch(r -> r.event() instanceof FaultEvent.EffectProven)) {
                throw new IOException("no space left on device");
            }
        };
        run(Stage.plan());
        assertThat(cloud.calls).contains("inject fault", "remove fault");
        assertThat(cloud.inPlace).isEmpty();
    }

    @Test
    void an_effect_that_is_not_proven_is_inconclusive_with_exit_code_3() throws InterruptedException {
        cloud.hurt = 100;
        cloud.visible = false;
        Plan plan = Stage.plan();
        assertThat(run(plan)).isEqualTo(3);
        assertThat(only(RunEvent.VerdictReached.class).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(cloud.inPlace).isEmpty();
    }

    @Test
    void a_baseline_out_of_bounds_injects_nothing() throws InterruptedException {
        cloud.calm = 10;
        assertThat(run(Stage.plan())).isEqualTo(3);
        assertThat(cloud.calls).isEmpty();
    }

    @Test
    void a_stop_condition_halts_and_a_violated_claim_still_refutes() throws InterruptedException {
        cloud.hurt = 5;
        assertThat(run(Stage.plan())).isEqualTo(1);
        assertThat(only(ObservationEvent.StopConditionTripped.class).id()).isEqualTo("sick");
        RunEvent.HaltRequested halt = only(RunEvent.HaltRequested.class);
        assertThat(halt.cause()).isEqualTo(HaltCause.STOP_CONDITION);
        assertThat(halt.reason()).startsWith("health is 5.00, out of range for").contains("; allowed is >= ");
        assertThat(only(RunEvent.VerdictReached.class).halted()).isTrue();
        assertThat(cloud.inPlace).isEmpty();
    }

    @Test
    void what_surrounds_a_run_is_taken_away_before_its_close_and_takes_its_time() throws InterruptedException {
        Taken taken = new Taken(timeline);
        Conductor conductor = new Conductor(
                Stage.plan(), true, more -> log.append(more), new Outside(cloud, cloud, cloud), taken, Lanes.inline());
        conductor.within(taken);
        conductor.run(List.of());
        assertThat(events).isSortedAccordingTo(Comparator.comparing(Recorded::at));
        assertThat(events).isSortedAccordingTo(Comparator.comparing(Recorded::number));
        assertThat(events.get(events.size() - 1).event()).isInstanceOf(RunEvent.SessionClosed.class);
        assertThat(events.get(events.size() - 2).event()).isEqualTo(Taken.LAST);
    }

    /** Something around a run that takes three seconds to be taken away. */
    private static final class Taken implements Timeline, Surround {
        static final GameDayEvent LAST = new PeopleEvent.Noted("ada", "all of it is gone");
        private final VirtualTimeline timeline;
        private Duration passed = Duration.ZERO;

        Taken(VirtualTimeline timeline) {
            this.timeline = timeline;
        }

        @Override
        public void opened(Consumer<Command> commands) {}

        @Override
        public List<GameDayEvent> closing(boolean clean) {
            passed = Duration.ofSeconds(3);
            return List.of(LAST);
        }

        @Override
        public Instant instant() {
            return timeline.instant().plus(passed);
        }

        @Override
        public void wakeAt(Instant moment, Runnable task) {
            timeline.wakeAt(moment, task);
        }

        @Override
        public <T> T next(BlockingQueue<T> inbox) throws InterruptedException {
            return timeline.next(inbox);
        }
    }

    @Test
    void a_halt_that_the_runbook_asks_for_can_hold() throws InterruptedException {
        cloud.hurt = 95;
        Step drill = new Step.Halt("drill", "Stop drill", Stage.moment("fault.request+PT30S"));
        assertThat(run(Stage.plan(List.of("fault"), Optional.of(drill)))).isZero();
        RunEvent.VerdictReached verdict = only(RunEvent.VerdictReached.class);
        assertThat(verdict.halted()).isTrue();
        assertThat(verdict.haltWanted()).isTrue();
    }

    @Test
    void a_halt_before_the_effect_is_exit_code_4() throws InterruptedException {
        cloud.visible = false;
        Conductor conductor = conductor(Stage.plan(), true);
        conductor.listen(recorded -> {
            if (recorded.event() instanceof FaultEvent.InjectionAccepted) {
                conductor.submit(new Command.Halt(HaltCause.OPERATOR, "someone", "enough"));
            }
        });
        assertThat(conductor.run(List.of())).isEqualTo(4);
        assertThat(cloud.inPlace).isEmpty();
    }

    @Test
    void a_halt_before_the_baseline_says_nothing_of_the_baseline() throws InterruptedException {
        Conductor conductor = conductor(Stage.plan(), true);
        conductor.listen(recorded -> {
            if (recorded.event() instanceof RunEvent.StepStarted started && started.index() == 0) {
                conductor.submit(new Command.Halt(HaltCause.OPERATOR, "someone", "not today"));
            }
        });
        assertThat(conductor.run(List.of())).isEqualTo(4);
        assertThat(only(RunEvent.VerdictReached.class).reason())
                .isEqualTo("it ended before the baseline was measured, so nothing was injected");
    }

    @Test
    void a_halt_by_a_person_shows_nothing_about_the_rest() throws InterruptedException {
        cloud.hurt = 95;
        Conductor conductor = conductor(Stage.plan(), true);
        conductor.listen(recorded -> {
            if (recorded.event() instanceof FaultEvent.EffectProven) {
                conductor.submit(new Command.Halt(HaltCause.OPERATOR, "someone", "enough"));
            }
        });
        assertThat(conductor.run(List.of())).isEqualTo(4);
        assertThat(only(RunEvent.VerdictReached.class).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void a_second_halt_waits_for_no_recovery_and_no_person() throws InterruptedException {
        Conductor conductor = conductor(Stage.plan(), false);
        conductor.listen(recorded -> {
            if (recorded.event() instanceof RunEvent.StepStarted) {
                conductor.submit(new Command.Next("facilitator", ""));
            }
            if (recorded.event() instanceof FaultEvent.EffectProven) {
                conductor.submit(new Command.Halt(HaltCause.OPERATOR, "someone", "enough"));
            }
            if (recorded.event() instanceof FaultEvent.FaultRemoved) {
                conductor.submit(new Command.Halt(HaltCause.OPERATOR, "someone", "let me out"));
            }
        });
        conductor.run(List.of());
        assertThat(all(RunEvent.RecoveryMeasured.class)).isEmpty();
        assertThat(cloud.inPlace).isEmpty();
    }

    @Test
    void a_removal_that_meets_trouble_is_tried_until_it_is_gone() throws InterruptedException {
        int[] refusals = {5};
        cloud.removing = step -> refusals[0]-- > 0 ? Optional.of(THROTTLED) : Optional.empty();
        assertThat(run(Stage.plan())).isEqualTo(1);
        assertThat(all(FaultEvent.RemovalDelayed.class)).hasSize(5);
        assertThat(all(FaultEvent.FaultRemoved.class)).hasSize(1);
    }

    @Test
    void a_removal_that_never_works_is_residue_and_exit_code_5() throws InterruptedException {
        cloud.removing = step -> Optional.of(THROTTLED);
        assertThat(run(Stage.plan())).isEqualTo(5);
        assertThat(only(FaultEvent.RemovalGivenUp.class).byHand()).isEqualTo("trial remove");
        assertThat(only(RunEvent.VerdictReached.class).residue()).containsExactly("gameday-session-under-test-fault");
    }

    @Test
    void one_fault_that_cannot_be_removed_delays_no_other() throws InterruptedException {
        cloud.removing = step -> step.equals("first") ? Optional.of(THROTTLED) : Optional.empty();
        assertThat(run(Stage.plan(List.of("first", "second"), Optional.empty())))
                .isEqualTo(5);
        Recorded requested = events.stream()
                .filter(r -> r.event().equals(new FaultEvent.RemovalRequested("second")))
                .findFirst()
                .orElseThrow();
        Recorded removed = events.stream()
                .filter(r -> r.event() instanceof FaultEvent.FaultRemoved)
                .findFirst()
                .orElseThrow();
        assertThat(removed.at()).isEqualTo(requested.at());
    }

    @Test
    void an_injection_whose_answer_is_lost_is_removed_all_the_same() throws InterruptedException {
        cloud.injecting = outcome -> Outcome.failed(new Trouble(Trouble.Kind.TIMED_OUT, "no answer"));
        assertThat(run(Stage.plan())).isEqualTo(4);
        assertThat(cloud.inPlace).isEmpty();
        assertThat(only(RunEvent.HaltRequested.class).cause()).isEqualTo(HaltCause.FAILURE);
    }

    @Test
    void a_guided_run_waits_for_next() throws InterruptedException {
        Conductor conductor = conductor(Stage.plan(), false);
        conductor.listen(recorded -> {
            if (recorded.event() instanceof RunEvent.StepStarted) {
                conductor.submit(new Command.Next("facilitator", "go on"));
            }
        });
        assertThat(conductor.run(List.of())).isEqualTo(1);
        assertThat(all(PeopleEvent.StepAnswered.class))
                .extracting(PeopleEvent.StepAnswered::by)
                .containsOnly("facilitator");
    }

    @Test
    void a_listener_whose_terminal_is_gone_ends_nothing() throws InterruptedException {
        Conductor conductor = conductor(Stage.plan(), true);
        conductor.listen(recorded -> {
            throw new IOError(new IOException("the terminal is gone"));
        });
        assertThat(conductor.run(List.of())).isEqualTo(1);
        assertThat(cloud.inPlace).isEmpty();
    }

    @Test
    void hints_come_in_order_and_end() throws InterruptedException {
        Conductor conductor = conductor(Stage.plan(), true);
        conductor.listen(recorded -> {
            if (recorded.event() instanceof FaultEvent.EffectProven) {
                for (int i = 0; i < 3; i++) {
                    conductor.submit(new Command.Hint("someone"));
                }
            }
        });
        conductor.run(List.of());
        assertThat(all(PeopleEvent.HintGiven.class))
                .extracting(PeopleEvent.HintGiven::tier)
                .containsExactly(1, 2);
    }

    @Test
    void a_listener_that_fails_does_not_harm_the_run() throws InterruptedException {
        Conductor conductor = conductor(Stage.plan(), true);
        conductor.listen(recorded -> {
            throw new IllegalStateException("a listener's bug");
        });
        assertThat(conductor.run(List.of())).isEqualTo(1);
    }

    @Test
    void a_bug_in_the_log_undoes_everything_and_is_exit_code_70() throws InterruptedException {
        log = more -> {
            if (more.stream().anyMatch(r -> r.event() instanceof FaultEvent.EffectProven)) {
                throw new IllegalStateException("a bug");
            }
        };
        assertThat(run(Stage.plan())).isEqualTo(Conductor.BUG);
        assertThat(cloud.inPlace).isEmpty();
    }

    @Test
    void two_runs_are_the_same_to_the_last_event() throws InterruptedException {
        run(Stage.plan());
        List<Recorded> first = List.copyOf(events);
        events.clear();
        VirtualTimeline again = new VirtualTimeline();
        TrialCloud other = new TrialCloud(again);
        new Conductor(Stage.plan(), true, events::addAll, new Outside(other, other, other), again, Lanes.inline())
                .run(List.of());
        assertThat(events).isEqualTo(first);
    }

    @Test
    void another_console_goes_on_from_the_record_where_the_first_was_cut_off() throws InterruptedException {
        cloud.hurt = 95;
        log = more -> {
            events.addAll(more);
            if (more.stream().anyMatch(r -> r.event() instanceof FaultEvent.EffectProven)) {
                throw new AssertionError("the console is gone");
            }
        };
        assertThatThrownBy(() -> run(Stage.plan())).hasMessage("the console is gone");
        assertThat(cloud.inPlace).isNotEmpty();
        List<Recorded> past = List.copyOf(events);
        log = events::addAll;

        int code = conductor(Stage.plan(), true).recover(past, past.size(), List.of(), "ben", "gameday");

        assertThat(code).isEqualTo(4);
        assertThat(cloud.inPlace).isEmpty();
        assertThat(only(RunEvent.HaltRequested.class).by()).isEqualTo("recovery");
        assertThat(only(RunEvent.VerdictReached.class).residue()).isEmpty();
        assertThat(all(FaultEvent.EffectGone.class)).hasSize(1);
        assertThat(events).extracting(Recorded::number).doesNotHaveDuplicates();
    }

    @Test
    void what_of_the_record_cannot_be_read_is_residue() throws InterruptedException {
        int code = conductor(Stage.plan(), true).recover(List.of(), 7, List.of("line 3 is not JSON"), "ben", "gameday");
        assertThat(code).isEqualTo(5);
        assertThat(events.get(0).number()).isEqualTo(8);
        assertThat(only(RunEvent.VerdictReached.class).residue())
                .singleElement()
                .asString()
                .contains("line 3 is not JSON");
    }

    @Test
    void a_start_whose_answer_was_lost_is_not_called_gone_while_it_may_still_be_on_its_way()
            throws InterruptedException {
        cloud.injecting = outcome -> Outcome.failed(new Trouble(Trouble.Kind.TIMED_OUT, "no answer"));
        cloud.visible = false;
        run(Stage.plan());
        Instant requested = at(FaultEvent.InjectionRequested.class);
        assertThat(at(FaultEvent.FaultRemoved.class)).isAfter(requested.plusSeconds(60));
    }

    private Instant at(Class<? extends GameDayEvent> kind) {
        return events.stream()
                .filter(recorded -> kind.isInstance(recorded.event()))
                .findFirst()
                .orElseThrow()
                .at();
    }

    @Test
    void a_removal_that_hangs_delays_no_other_with_real_threads() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch removed = new CountDownLatch(1);
        try (WallTimeline wall = new WallTimeline(VirtualTimeline.EPOCH, 600, System::nanoTime);
                Lanes lanes = new ThreadedLanes()) {
            TrialCloud slow = new TrialCloud(wall);
            slow.removing = step -> {
                if (step.equals("first")) {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        return Optional.of(THROTTLED);
                    }
                }
                return Optional.empty();
            };
            Conductor conductor = new Conductor(
                    Stage.plan(List.of("first", "second"), Optional.empty()),
                    true,
                    more -> {},
                    new Outside(slow, slow, slow),
                    wall,
                    lanes);
            conductor.listen(recorded -> {
                if (recorded.event() instanceof FaultEvent.FaultRemoved gone
                        && gone.step().equals("second")) {
                    removed.countDown();
                    never.countDown();
                }
            });
            conductor.run(List.of());
            assertThat(removed.getCount()).isZero();
        }
    }
}
