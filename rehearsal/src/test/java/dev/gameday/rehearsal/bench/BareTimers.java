package dev.gameday.rehearsal.bench;

import dev.gameday.rehearsal.flow.Agenda;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * The reference: timers in an agenda that do nothing but set themselves again, as many at a time as a busy flow has. What
 * this loop loses on a busy machine, the flow loses, too.
 */
final class BareTimers {
    private static final Instant ORIGIN = Instant.parse("2030-01-01T00:00:00Z");
    private static final int TIMERS = 256;
    private static final long LONGEST_NANOS = 400_000_000;

    private final Agenda agenda = new Agenda(ORIGIN);
    private final SplittableRandom random = new SplittableRandom(1);
    private long events;

    BareTimers() {
        for (int number = 0; number < TIMERS; number++) {
            new Timer().set();
        }
    }

    /** Lets so many events happen, or a few more. */
    void run(long wanted) {
        long until = events + wanted;
        while (events < until) {
            agenda.advanceTo(agenda.instant().plus(Duration.ofSeconds(1)));
        }
    }

    long events() {
        return events;
    }

    private final class Timer implements Runnable {
        @Override
        public void run() {
            events++;
            set();
        }

        void set() {
            agenda.afterNanos(random.nextLong(LONGEST_NANOS), this);
        }
    }
}
