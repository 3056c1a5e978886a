package dev.gameday.shell;

import dev.gameday.rehearsal.wire.Patience;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the calls that hang in virtual time, where nobody waits: each has cost its caller a whole deadline. */
final class HungCalls implements Patience {
    private final Duration deadline;
    private final AtomicLong count = new AtomicLong();

    HungCalls(Duration deadline) {
        this.deadline = deadline;
    }

    @Override
    public void hold(CountDownLatch aborted) {
        count.incrementAndGet();
    }

    /** How long calls have hung so far, all in all. */
    Duration waited() {
        return deadline.multipliedBy(count.get());
    }
}
