package dev.gameday.runbook.conductor;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;

/** Port: what time it is, and a wake-up call. Real, scaled or virtual. */
public interface Timeline extends InstantSource {
    /** Runs {@code task} at {@code moment}, or soon if that is past; the task must be short. */
    void wakeAt(Instant moment, Runnable task);

    /**
     * The next of the inbox, waited for as this timeline waits: a real one blocks, a virtual one moves its time to what
     * is due next.
     */
    <T> T next(BlockingQueue<T> inbox) throws InterruptedException;
}
