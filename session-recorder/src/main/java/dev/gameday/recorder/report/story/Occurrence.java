package dev.gameday.recorder.report.story;

import dev.gameday.runbook.event.GameDayEvent;
import java.time.Instant;

/** An event of one kind, and when it was recorded, on the session's clock. */
public record Occurrence<E extends GameDayEvent>(Instant at, E event) {}
