package dev.gameday.shell.run;

import dev.gameday.runbook.event.Recorded;
import dev.gameday.shell.view.RunView;

/** Hears what happens in a run, on the run's own thread; must be quick. */
@FunctionalInterface
public interface RunListener {
    /** The event, with the run as it was before and as it is after. */
    void heard(RunView before, Recorded recorded, RunView after);
}
