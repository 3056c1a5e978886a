package dev.gameday.runbook.blind;

import java.time.Duration;

/** One step of the ideal path: what is typed, and how long after the page it should have been. */
public record IdealStep(String action, Duration within) {}
