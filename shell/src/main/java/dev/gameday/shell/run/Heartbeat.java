package dev.gameday.shell.run;

import dev.gameday.runbook.event.RunEvent.RunResumed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Beats each second, and finds out from a beat that comes late, by either clock, that everything stood still. A standstill that
 * was announced is told by whoever announced it.
 */
final class Heartbeat {
    /** A busy machine lets a beat be so late. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InstantSource wall;
    private final LongSupplier nanoTime;
    private Instant wallBefore;
    private long nanosBefore;
    private boolean announced;
    private boolean over;

    Heartbeat(InstantSource wall, LongSupplier nanoTime) {
        this.wall = wall;
        this.nanoTime = nanoTime;
        this.wallBefore = wall.instant();
        this.nanosBefore = nanoTime.getAsLong();
    }

    /** The next standstill is told by another one. */
    synchronized void announced() {
        announced = true;
        over = false;
    }

    /** The other one has told that it is over. */
    synchronized void told() {
        over = true;
    }

    /** One beat: what is to be told of the time since the last one; nothing where it was an ordinary one. */
    synchronized Optional<RunResumed> beat() {
        Instant now = wall.instant();
        long nanos = nanoTime.getAsLong();
        Duration byWall = Duration.between(wallBefore, now);
        Duration byMonotonic = Duration.ofNanos(nanos - nanosBefore);
        wallBefore = now;
        nanosBefore = nanos;
        boolean still = byWall.compareTo(PATIENCE) > 0 || byMonotonic.compareTo(PATIENCE) > 0;
        boolean told = announced;
        announced = announced && !still && !over;
        return still && !told ? Optional.of(new RunResumed(byWall, byMonotonic, false)) : Optional.empty();
    }
}
