package dev.gameday.runbook.conductor;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.UnaryOperator;

/**
 * Time that moves only when there is nothing else to do, and then straight to what is due next. For one thread: the one
 * that takes from the inbox; only {@link #instant} may be asked by others.
 */
public final class VirtualTimeline implements Timeline {
    /** When virtual time begins, always: so that two runs of one seed tell the same times. */
    public static final Instant EPOCH = Instant.parse("2026-01-05T09:00:00Z");

    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::moment).thenComparingLong(Due::order));
    private final UnaryOperator<Instant> world;
    private volatile Instant now;
    private long order;

    /** Time of its own, from {@link #EPOCH} on. */
    public VirtualTimeline() {
        this(EPOCH, moment -> moment);
    }

    /**
     * Time that is shared with a world which shows {@code start}. It is told every moment before what is due then runs,
     * and answers with the time that it is there then; it may have been moved on by others.
     */
    public VirtualTimeline(Instant start, UnaryOperator<Instant> world) {
        this.now = start;
        this.world = world;
    }

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
            if (next.moment.isAfter(now)) {
                now = world.apply(next.moment);
            }
            next.task.run();
            head = inbox.poll();
        }
        return head;
    }

    private record Due(Instant moment, long order, Runnable task) {}
}
