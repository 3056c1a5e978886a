package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.Trouble;
import dev.gameday.runbook.event.PeopleEvent.MitigationBegun;
import dev.gameday.runbook.event.PeopleEvent.MitigationTried;

/**
 * A change that somebody makes by hand to end the trouble. It is made as an effect of the run, so that what takes it back is
 * on disk before its first call; without a record it is not made.
 */
public interface Mitigation {
    /** What is about to be done, and what takes it back. */
    MitigationBegun intention();

    /** Makes it, and says what came of it; never throws for expected trouble. */
    MitigationTried made();

    /** What there is to say where it gave no answer or was not made at all; does nothing. */
    MitigationTried notMade(Trouble trouble);
}
