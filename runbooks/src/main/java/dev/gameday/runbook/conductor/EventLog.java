package dev.gameday.runbook.conductor;

import dev.gameday.runbook.event.Recorded;
import java.io.IOException;
import java.util.List;

/** Port: where events are kept. Called from the conductor's loop alone. */
public interface EventLog {
    /**
     * Appends the events in order, and forces them to disk before it returns when one of them is durable. A failure
     * means that none of them may be relied on.
     */
    void append(List<Recorded> events) throws IOException;

    /** A halt has come: whoever waits in {@link #append} should wait only a moment more. From any thread, never blocking. */
    default void hurry() {}
}
