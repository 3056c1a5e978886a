package dev.gameday.rehearsal.flow.description;

import java.time.Duration;
import java.util.Optional;

/** One step of a handler. */
public sealed interface StepDescription {
    /** The handler's own work. */
    record Work(TimeDescription time) implements StepDescription {}

    /**
     * A synchronous call of a service or a function; the handler fails with {@code error} when no attempt was good.
     * Without a timeout an answer is waited for as long as the caller lives.
     */
    record Call(
            String callee,
            int attempts,
            BackoffDescription backoff,
            Duration connectTimeout,
            Optional<Duration> timeout,
            String error)
            implements StepDescription {}

    /** A message sent to a queue, which takes that time. */
    record Send(String queue, Duration takes) implements StepDescription {}

    /** An item put into a table. */
    record Put(String table) implements StepDescription {}
}
