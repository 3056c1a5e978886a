package dev.gameday.runbook.conductor;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Time that moves only when there is nothing else to do, and then straight to what is due next. For one thread: the one
 * that takes from the inbox; only {@link #instant} may be asked by others.
 */
public final class VirtualTimeline implements Timeline {
    /** When virtual time begins, always: so that two runs of one seed tell the same times. */
    public static final Instant EPOCH = Instant.parse("2026-01-05T09:00:00Z");

    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::moment).thenComparingLong(Due::order));
    private volatile Instant now = EPOCH;
    private long order;

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void wakeAt(Instant moment, Runnable task) {
        due.add(new Due(moment, order++, task));
    }

    @Override
    public <T> T next(BlockingQueue<T> inbox) throws InterruptedException {
        T head = inbox.poll();
        while (head == null) {
            Due next = due.poll();
            if (next == null) {
                return inbox.take();
            }
            now = next.moment.isAfter(now) ? next.moment : now;
            next.task.run();
            head = inbox.poll();
        }
        return head;
    }

    private record Due(Instant moment, long order, Runnable task) {}
}
