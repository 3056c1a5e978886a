package dev.gameday.rehearsal.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What is due, in the order it is due: the single queue behind the rehearsal's simulation and its AWS timers.
 *
 * <p>Entries that are due at the same instant run in the order they were added, so a run is the same for the same
 * seed. Not thread-safe: the rehearsal holds one lock around every call. Time never goes back and moves only in
 * {@link #advanceTo}.
 */
public final class Agenda implements InstantSource {
    private final DueHeap due = new DueHeap();
    private final Instant origin;
    private long nanos;

    /** An empty agenda whose time starts at {@code origin}. */
    public Agenda(Instant origin) {
        this.origin = origin;
    }

    @Override
    public Instant instant() {
        return origin.plusNanos(nanos);
    }

    /** Nanoseconds since the origin: the form of time that the simulation's hot path uses. */
    public long nanos() {
        return nanos;
    }

    /** Runs {@code task} once the agenda's time is {@code delay} from now; at once in the next advance if negative. */
    public void after(Duration delay, Runnable task) {
        afterNanos(delay.toNanos(), task);
    }

    /** As {@link #after}, the delay in nanoseconds. */
    public void afterNanos(long delayNanos, Runnable task) {
        due.add(nanos + Math.max(0, delayNanos), task);
    }

    /** Runs {@code task} at {@code instant}, or in the next advance if that is past. */
    public void at(Instant instant, Runnable task) {
        after(Duration.between(instant(), instant), task);
    }

    /** Runs everything due up to and at {@code instant}, in order, each at its own time; does nothing if it is past. */
    public void advanceTo(Instant instant) {
        long until = Duration.between(origin, instant).toNanos();
        while (due.hasDue(until)) {
            nanos = due.firstNanos();
            due.removeFirst().run();
        }
        nanos = Math.max(nanos, until);
    }
}
