package dev.gameday.rehearsal.flow.description;

import java.time.Duration;
import java.util.Optional;

/**
 * Clients of one kind: whom they call, how often, and how they retry. Their requests are done when they are in the table
 * {@code deliveredTo}, or else when they are answered.
 */
public record ClientDescription(
        String name,
        String entry,
        double requestsPerSecond,
        Duration timeout,
        int attempts,
        BackoffDescription backoff,
        Optional<String> deliveredTo) {}
