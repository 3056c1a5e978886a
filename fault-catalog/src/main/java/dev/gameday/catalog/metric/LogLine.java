package dev.gameday.catalog.metric;

import java.time.Instant;

/** One line of a log group. The text is foreign: print it only with its control characters taken out. */
public record LogLine(String group, Instant at, String text) {}
