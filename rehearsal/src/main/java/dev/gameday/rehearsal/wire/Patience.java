package dev.gameday.rehearsal.wire;

import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How a client in this process waits for an answer that never comes. */
@FunctionalInterface
public interface Patience {
    /** Waits in real time until the client gives up, five minutes at most. */
    Patience REAL = aborted -> {
        try {
            var unused = aborted.await(5, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The request was interrupted");
        }
    };

    /** Returns when it has waited enough, at the latest when {@code aborted} is counted down. */
    void hold(CountDownLatch aborted) throws InterruptedIOException;
}
