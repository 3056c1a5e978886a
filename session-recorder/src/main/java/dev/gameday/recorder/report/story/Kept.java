package dev.gameday.recorder.report.story;

import dev.gameday.runbook.event.Recorded;

/** An event that a report speaks of, and where it stands. */
public record Kept(Recorded recorded, Evidence evidence) {}
