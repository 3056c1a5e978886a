package dev.gameday.runbook.event;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.Undo;
import java.time.Instant;

/** What becomes of one injection, named by the step that asked for it. */
public sealed interface FaultEvent extends GameDayEvent {
    /** The step that asked for the injection. */
    String step();

    /** The undo is known: after this is on disk, and not before, the injection may be started. */
    record UndoRecorded(String step, Undo undo) implements FaultEvent {
        @Override
        public boolean durable() {
            return true;
        }
    }

    /** The calls that start it are about to be made ({@code t_req}). */
    record InjectionRequested(String step) implements FaultEvent {
        @Override
        public boolean durable() {
            return true;
        }
    }

    /** AWS took the injection on. */
    record InjectionAccepted(String step, ControlState state) implements FaultEvent {}

    /** The injection was not taken on, or that is unknown: it is removed all the same. */
    record InjectionFailed(String step, Trouble trouble) implements FaultEvent {}

    /** The control plane's word on it changed. */
    record ControlStateChanged(String step, ControlState state) implements FaultEvent {}

    /** Its effect was seen for the first time ({@code t_eff} is {@code seenAt}). */
    record EffectProven(String step, Instant seenAt, String evidence) implements FaultEvent {}

    /** No effect was seen in time: nothing may be concluded. */
    record EffectNotProven(String step, String waitedFor) implements FaultEvent {}

    /** Why no effect was seen, as far as the account tells, and what mends it. */
    record EffectDiagnosed(String step, boolean known, String cause, String remedy) implements FaultEvent {}

    /** Its removal began. */
    record RemovalRequested(String step) implements FaultEvent {}

    /** A removal step met trouble or is not done; it is tried again. */
    record RemovalDelayed(String step, int attempt, String why) implements FaultEvent {}

    /** Read back and seen gone. */
    record FaultRemoved(String step, String detail) implements FaultEvent {
        @Override
        public boolean durable() {
            return true;
        }
    }

    /** After the removal the effect was no longer seen: the third clock. */
    record EffectGone(String step, Instant lastSeen) implements FaultEvent {}

    /** Removal was given up on: it is still there. {@code byHand} is the command that removes it. */
    record RemovalGivenUp(String step, String why, String byHand) implements FaultEvent {
        @Override
        public boolean durable() {
            return true;
        }
    }
}
