package dev.gameday.recorder.replay;

import dev.gameday.runbook.conductor.core.Command;
import java.time.Duration;
import java.time.Instant;

/**
 * What a person did in a run: the event that it became, by number and time, and what was told to the conductor. {@code
 * step} is the index of the step that had begun last, -1 before the first, and {@code into} how long it had lasted.
 */
record Decision(long number, Instant at, int step, Duration into, Command command) {}
