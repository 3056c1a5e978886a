package dev.gameday.rehearsal.clock;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/** Real time or a multiple of it, counted from an origin by a monotonic clock, so no change of the wall clock shows. */
public final class ScaledClock implements RehearsalClock {
    private final Instant origin;
    private final double speed;
    private final LongSupplier nanoTime;
    private final long started;

    /** {@code nanoTime} is a monotonic clock in nanoseconds, as {@link System#nanoTime}. */
    public ScaledClock(Instant origin, double speed, LongSupplier nanoTime) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed is " + speed + "; it must be positive");
        }
        this.origin = origin;
        this.speed = speed;
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
    }

    @Override
    public Instant instant() {
        return origin.plusNanos((long) ((nanoTime.getAsLong() - started) * speed));
    }

    @Override
    public Pace pace() {
        return Pace.SCALED;
    }

    @Override
    public OptionalDouble speed() {
        return OptionalDouble.of(speed);
    }
}
