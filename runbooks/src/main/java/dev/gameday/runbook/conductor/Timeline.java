package dev.gameday.runbook.conductor;

import java.time.Instant;
import java.time.InstantSource;

/** Port: what time it is, and a wake-up call. Real, scaled or virtual. */
public interface Timeline extends InstantSource {
    /** Runs {@code task} at {@code moment}, or soon if that is past; the task must be short. */
    void wakeAt(Instant moment, Runnable task);
}
