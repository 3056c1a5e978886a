package dev.gameday.runbook.file;

/** What a file tells, and the text that it was read from. */
public record Sourced<T>(T content, String text) {}
