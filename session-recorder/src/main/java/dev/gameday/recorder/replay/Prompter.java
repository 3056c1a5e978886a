package dev.gameday.recorder.replay;

import dev.gameday.runbook.conductor.Cues;
import dev.gameday.runbook.event.Recorded;

/** Repeats in a run what people did in a recorded one; on the run's own thread. */
public sealed interface Prompter extends Cues permits ExactPrompter, SteppedPrompter {
    /** The run is about to begin. */
    void begin();

    /** This was recorded in the run. */
    void heard(Recorded recorded);

    /** How many decisions could not be repeated yet. */
    int left();
}
