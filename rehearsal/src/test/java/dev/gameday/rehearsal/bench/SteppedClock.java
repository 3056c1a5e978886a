package dev.gameday.rehearsal.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is moved. */
final class SteppedClock implements InstantSource {
    private Instant now;

    SteppedClock(Instant origin) {
        this.now = origin;
    }

    void pass(Duration span) {
        now = now.plus(span);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
