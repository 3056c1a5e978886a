package dev.gameday.shell.blind;

import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.conductor.VirtualTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BooleanSupplier;

/**
 * Virtual time that somebody else lets go, a while at a time, and that stands still in between: so an engineer's commands
 * come at known times, and a script of them always tells the same. One thread takes from the inbox; any may let time go.
 */
public final class SteppedTimeline implements Timeline {
    private static final long LOOK_AGAIN_MILLIS = 1;

    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::moment).thenComparingLong(Due::order));
    private Instant now = VirtualTimeline.EPOCH;
    private Instant limit = VirtualTimeline.EPOCH;
    private boolean standing;
    private boolean quiet;
    private long order;

    private record Due(Instant moment, long order, Runnable task) {}

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void wakeAt(Instant moment, Runnable task) {
        due.add(new Due(moment, order++, task));
        notifyAll();
    }

    @Override
    public <T> T next(BlockingQueue<T> inbox) throws InterruptedException {
        while (true) {
            Runnable task;
            synchronized (this) {
                T head = inbox.poll();
                if (head != null) {
                    standing = false;
                    return head;
                }
                Due next = due.peek();
                if (next == null || next.moment.isAfter(limit)) {
                    now = limit.equals(Instant.MAX) || now.isAfter(limit) ? now : limit;
                    quiet = standing;
                    standing = true;
                    notifyAll();
                    wait(LOOK_AGAIN_MILLIS);
                    continue;
                }
                standing = false;
                due.remove();
                now = next.moment.isAfter(now) ? next.moment : now;
                task = next.task;
            }
            task.run();
        }
    }

    /** Lets time go so far, and comes back once it stands still there or {@code over} says that nobody moves it any more. */
    public void go(Duration stretch, BooleanSupplier over) {
        synchronized (this) {
            limit = limit.equals(Instant.MAX) ? limit : (now.isAfter(limit) ? now : limit).plus(stretch);
            standing = false;
            quiet = false;
            notifyAll();
        }
        settle(over);
    }

    /** Lets time go for good, as fast as it can. */
    public synchronized void free() {
        limit = Instant.MAX;
        notifyAll();
    }

    /** Comes back once all that was said is taken in, or {@code over}. An interruption ends the waiting, and stays set. */
    public void settle(BooleanSupplier over) {
        synchronized (this) {
            standing = false;
            quiet = false;
            while (!quiet && !over.getAsBoolean()) {
                try {
                    wait(LOOK_AGAIN_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }
}
