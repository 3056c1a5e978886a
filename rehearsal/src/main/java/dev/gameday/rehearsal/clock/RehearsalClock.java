package dev.gameday.rehearsal.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalDouble;

/** The time of a rehearsal. It never goes back. */
public interface RehearsalClock extends InstantSource {
    /** Who moves it. */
    Pace pace();

    /** How many times as fast as real time it goes; empty where it goes in jumps. */
    OptionalDouble speed();

    /** Moves a {@link Pace#TOLD} clock on to {@code instant}; one that is past changes nothing. Others refuse. */
    default void moveTo(Instant instant) {
        throw new UnsupportedOperationException("this clock can't be told the time");
    }

    /** A clock that the console moves which the rehearsal is part of. */
    static RehearsalClock of(InstantSource console) {
        return new RehearsalClock() {
            @Override
            public Instant instant() {
                return console.instant();
            }

            @Override
            public Pace pace() {
                return Pace.CONSOLE;
            }

            @Override
            public OptionalDouble speed() {
                return OptionalDouble.empty();
            }
        };
    }
}
