package dev.gameday.runbook;

import java.time.Duration;
import java.util.Optional;

/**
 * An observation at which a run is halted: the metric leaves the tolerance and stays out for {@code sustained}. Where
 * an alarm (logical name) stands for the same thing, FIS watches it too, off this machine.
 */
public record StopCondition(
        String id, String metric, Tolerance tolerance, Duration sustained, Optional<String> alarm) {}
