package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.RunEvent;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes injections away, each by itself: tried again with a growing pause until it is read back and seen gone, or given
 * up on, loudly, after {@link #PATIENCE}. A fault whose start is still unanswered is never called gone,
 * nor one whose start was answered while it was read back.
 */
final class Removing {
    /** How long a removal is tried. */
    static final Duration PATIENCE = Duration.ofMinutes(20);

    private static final Duration STEP = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** After this long without a usable answer to its start, an injection's silence no longer holds up its removal. */
    private static final Duration ANSWER_DEADLINE = Effect.DEADLINE.multipliedBy(2);

    void halt(Draft draft, RunEvent.HaltCause cause, String by, String reason) {
        boolean again = draft.state().halt().isPresent();
        if (again && (cause != RunEvent.HaltCause.OPERATOR || draft.state().haltedAgain())) {
            return;
        }
        draft.emit(new RunEvent.HaltRequested(cause, by, reason));
        draft.state().open().forEach(fault -> begin(draft, fault.step()));
    }

    /** Another console does what a halt does; nobody is asked again whether the recovery is to be watched. */
    void recover(Draft draft, String by, String software, List<String> gaps) {
        draft.emit(new RunEvent.RecoveryBegun(by, software, gaps));
        if (draft.state().halt().isEmpty()) {
            draft.emit(
                    new RunEvent.HaltRequested(RunEvent.HaltCause.FAILURE, "recovery", "another console took it over"));
        }
        draft.state().open().forEach(fault -> begin(draft, fault.step()));
    }

    void begin(Draft draft, String step) {
        draft.state().fault(step).filter(FaultProgress::open).ifPresent(fault -> {
            if (!fault.has(Mark.REMOVAL_REQUESTED)) {
                draft.emit(new FaultEvent.RemovalRequested(step));
                remove(draft, fault);
            }
        });
    }

    void retry(Draft draft, String step) {
        draft.state().fault(step).filter(FaultProgress::open).ifPresent(fault -> remove(draft, fault));
    }

    private static void remove(Draft draft, FaultProgress fault) {
        draft.effect(new Effect.Remove(fault.step(), fault.undo(), settled(draft, fault)));
    }

    void tried(Draft draft, String step, boolean settled, Outcome<ControlState> outcome) {
        draft.state()
                .fault(step)
                .filter(FaultProgress::open)
                .ifPresent(fault -> outcome.match(
                        state -> readBack(draft, fault, settled, state), trouble -> troubled(draft, fault, trouble)));
    }

    private static Draft readBack(Draft draft, FaultProgress fault, boolean settled, ControlState state) {
        if (state.presence() == Presence.GONE && settled) {
            draft.emit(new FaultEvent.FaultRemoved(fault.step(), state.detail()));
            return draft;
        }
        if (fault.control().map(last -> last.presence() != state.presence()).orElse(true)) {
            draft.emit(new FaultEvent.ControlStateChanged(fault.step(), state));
        }
        return again(draft, fault, STEP, "still " + state.presence() + ": " + state.detail());
    }

    /**
     * Whether nothing of its start can still be on its way. Its own lane always answers, however late; where it gave no
     * usable answer, or its console is gone, time decides. A clock that was set back since doesn't prolong that.
     */
    private static boolean settled(Draft draft, FaultProgress fault) {
        boolean over = Stream.of(Mark.REQUESTED, Mark.REMOVAL_REQUESTED)
                .flatMap(mark -> fault.at(mark).stream())
                .anyMatch(at -> draft.now().isAfter(at.plus(ANSWER_DEADLINE)));
        return fault.has(Mark.ANSWERED) || !fault.has(Mark.REQUESTED) || (fault.has(Mark.UNANSWERED) && over);
    }

    private static Draft troubled(Draft draft, FaultProgress fault, Trouble trouble) {
        draft.emit(new FaultEvent.RemovalDelayed(fault.step(), fault.delays() + 1, trouble.sentence()));
        Duration pause = STEP.multipliedBy(1L << Math.min(fault.delays(), 4));
        return again(draft, fault, pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause, trouble.sentence());
    }

    private static Draft again(Draft draft, FaultProgress fault, Duration pause, String why) {
        boolean tired = fault.at(Mark.REMOVAL_REQUESTED)
                .map(since -> draft.now().isAfter(since.plus(PATIENCE)))
                .orElse(false);
        if (tired) {
            draft.emit(new FaultEvent.RemovalGivenUp(
                    fault.step(), why, fault.undo().byHand()));
        } else {
            draft.wakeAt(draft.now().plus(pause), new Command.RetryRemoval(fault.step()));
        }
        return draft;
    }
}
