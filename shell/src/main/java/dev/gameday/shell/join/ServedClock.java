package dev.gameday.shell.join;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The monotonic clock of a console that joined a rehearsal: the machine's own, kept in step with the rehearsal's by
 * asking now and then. Of several answers the one that came soonest counts, taken as of the middle of its round trip
 * (Cristian's algorithm). It never goes back: where it is ahead it stands until the rehearsal has caught up.
 */
public final class ServedClock implements LongSupplier, AutoCloseable {
    private static final int SAMPLES = 5;
    private static final Duration BETWEEN = Duration.ofSeconds(20);

    private final Supplier<Instant> rehearsal;
    private final double speed;
    private final LongSupplier nanoTime;
    private final Instant base;
    private final long baseNanos;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "gameday-served-clock");
        thread.setDaemon(true);
        return thread;
    });
    private long correction;
    private long shown = Long.MIN_VALUE;

    /** A rehearsal's time, and the machine's when it was that. */
    private record Sample(Instant instant, long nanos, long roundTrip) {}

    /** {@code rehearsal} asks for the time, {@code nanoTime} is as {@link System#nanoTime}. */
    public ServedClock(Supplier<Instant> rehearsal, double speed, LongSupplier nanoTime) {
        this.rehearsal = rehearsal;
        this.speed = speed;
        this.nanoTime = nanoTime;
        Sample sample = best();
        this.base = sample.instant();
        this.baseNanos = sample.nanos();
    }

    /** Keeps it in step from now on, until it is closed. */
    public ServedClock keptInStep() {
        var unused = timer.scheduleWithFixedDelay(
                this::stepIfAnswered, BETWEEN.toMillis(), BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** The rehearsal's time now, as far as is known. */
    public Instant instant() {
        return base.plusNanos((long) ((getAsLong() - baseNanos) * speed));
    }

    @Override
    public synchronized long getAsLong() {
        shown = Math.max(shown, nanoTime.getAsLong() + correction);
        return shown;
    }

    /** Asks the rehearsal for its time and goes by it. */
    public void step() {
        Sample sample = best();
        synchronized (this) {
            long wanted =
                    baseNanos + (long) (Duration.between(base, sample.instant()).toNanos() / speed);
            correction = wanted - sample.nanos();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** A rehearsal that is gone is told by the calls that fail; its clock goes on. */
    private void stepIfAnswered() {
        try {
            step();
        } catch (RuntimeException e) {
            System.getLogger(ServedClock.class.getName())
                    .log(System.Logger.Level.DEBUG, "the rehearsal did not tell the time", e);
        }
    }

    private Sample best() {
        Sample best = sample();
        for (int more = 1; more < SAMPLES; more++) {
            Sample next = sample();
            best = next.roundTrip() < best.roundTrip() ? next : best;
        }
        return best;
    }

    private Sample sample() {
        long asked = nanoTime.getAsLong();
        Instant instant = rehearsal.get();
        long roundTrip = nanoTime.getAsLong() - asked;
        return new Sample(instant, asked + roundTrip / 2, roundTrip);
    }
}
