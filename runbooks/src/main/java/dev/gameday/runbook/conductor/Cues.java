package dev.gameday.runbook.conductor;

import dev.gameday.runbook.conductor.core.Command;
import java.time.Instant;
import java.util.Optional;

/** What people did in an earlier run, to be done again in this one at its place among the events. For virtual time. */
@FunctionalInterface
public interface Cues {
    /** Nothing is repeated. */
    Cues NONE = (number, now) -> Optional.empty();

    /**
     * What has to come before the event of that number, given out once. Asked before any event is recorded, on the loop's
     * thread.
     */
    Optional<Command> before(long number, Instant now);
}
