package dev.gameday.runbook;

/** One claim that can be checked: a probe and the range that its number is to lie in. */
public record Assertion(String id, String claim, Probe probe, Tolerance tolerance) {}
