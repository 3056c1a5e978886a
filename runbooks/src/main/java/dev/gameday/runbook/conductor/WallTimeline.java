package dev.gameday.runbook.conductor;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Time as the wall clock has it, or {@code speed} times as fast, counted from {@code origin} without ever going back. */
public final class WallTimeline implements Timeline, AutoCloseable {
    private final Instant origin;
    private final double speed;
    private final LongSupplier nanoTime;
    private final long started;
    private final ScheduledExecutorService timer;

    /** {@code nanoTime} is a monotonic clock in nanoseconds, as {@link System#nanoTime}. */
    public WallTimeline(Instant origin, double speed, LongSupplier nanoTime) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed is " + speed + "; it must be positive");
        }
        this.origin = origin;
        this.speed = speed;
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "gameday-timer");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        this.timer = executor;
    }

    @Override
    public Instant instant() {
        return origin.plusNanos((long) ((nanoTime.getAsLong() - started) * speed));
    }

    @Override
    public void wakeAt(Instant moment, Runnable task) {
        long delay = (long) (Duration.between(instant(), moment).toNanos() / speed);
        var unused = timer.schedule(task, Math.max(0, delay), TimeUnit.NANOSECONDS);
    }

    @Override
    public <T> T next(BlockingQueue<T> inbox) throws InterruptedException {
        return inbox.take();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
