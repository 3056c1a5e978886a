package dev.gameday.catalog.workbench;

/** A change that was made: what is different now, in a sentence without a full stop. */
public record Change(String sentence) {}
