package dev.gameday.runbook.event;

import java.time.Instant;

/** An event with its number in the session (from 1) and its time on the session's clock. */
public record Recorded(long number, Instant at, GameDayEvent event) {}
