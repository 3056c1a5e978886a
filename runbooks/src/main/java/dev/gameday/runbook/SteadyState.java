package dev.gameday.runbook;

/** What normal is for one metric, by its logical name. */
public record SteadyState(String metric, Tolerance tolerance) {}
