package dev.gameday.rehearsal.flow.description;

import java.time.Duration;

/** A table with a stream of so many shards, which keeps its records so long. */
public record TableDescription(String name, int shards, Duration retention) {}
