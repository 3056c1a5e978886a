package dev.gameday.rehearsal.oracle.messaging;

import java.time.Duration;

/**
 * A message whose every receive fails: it is received again whenever its visibility timeout has passed, and goes to the
 * dead-letter queue instead of a receive beyond {@code mostReceives} (Amazon SQS developer guide, "Visibility timeout"
 * and "Dead-letter queues").
 */
public record Redelivery(Duration visibility, int mostReceives) {
    /** How long after the first receive the receive of that number, from 1, comes. */
    public Duration afterFirst(int receive) {
        return visibility.multipliedBy(receive - 1L);
    }

    /** How long after the first receive it is in the dead-letter queue. */
    public Duration untilDeadLetter() {
        return visibility.multipliedBy(mostReceives);
    }

    /** How many of {@code others} in a batch are handled before it at one receive, on average, in any order. */
    public double handledBefore(int others) {
        return others / 2.0;
    }

    /** The variance of that: its place is any of {@code others} + 1 equally. */
    public double handledBeforeVariance(int others) {
        return others * (others + 2.0) / 12;
    }
}
