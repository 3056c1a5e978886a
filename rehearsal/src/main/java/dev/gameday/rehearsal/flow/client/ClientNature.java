package dev.gameday.rehearsal.flow.client;

import dev.gameday.rehearsal.flow.chance.Backoff;

/** How clients of one kind behave: requests a second on average, how long each attempt waits, and how they retry. */
public record ClientNature(double requestsPerSecond, long timeoutNanos, int attempts, Backoff backoff) {}
