package dev.gameday.runbook.event;

import dev.gameday.catalog.Identity;

/**
 * What a session does that changes functions ahead of a run: it has no plan. Each change's undo, its requests and its
 * removal are told as a fault's are.
 */
public sealed interface ArmingEvent extends GameDayEvent {
    /** Functions are about to be changed in that account and Region. {@code command} is what was typed: {@code lambda arm}. */
    record ArmingBegun(Identity identity, String command) implements ArmingEvent {
        @Override
        public boolean durable() {
            return true;
        }
    }

    /** The change of that step is done and meant to stay: from now on it is nothing that a session left. */
    record ArmingKept(String step, String detail) implements ArmingEvent {
        @Override
        public boolean durable() {
            return true;
        }
    }
}
