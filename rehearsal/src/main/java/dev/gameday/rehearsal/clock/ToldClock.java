package dev.gameday.rehearsal.clock;

import java.time.Instant;
import java.util.OptionalDouble;

/** Time that stands still until it is told to move. */
public final class ToldClock implements RehearsalClock {
    private Instant now;

    /** A clock that shows {@code origin}. */
    public ToldClock(Instant origin) {
        this.now = origin;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public Pace pace() {
        return Pace.TOLD;
    }

    @Override
    public OptionalDouble speed() {
        return OptionalDouble.empty();
    }

    @Override
    public synchronized void moveTo(Instant instant) {
        now = instant.isAfter(now) ? instant : now;
    }
}
