package dev.gameday.shell.panel;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a run's time goes on as the real one does, from look to look: then the next second can be slept to. */
final class Pace {
    private static final double WITHIN = 0.1;

    private @Nullable Instant last;
    private long lastNanos;

    /** Whether as much time of the run has passed since the last look as on the monotonic clock, within a tenth. */
    boolean isReal(Instant now, long nanos) {
        Instant before = last;
        double real = nanos - lastNanos;
        last = now;
        lastNanos = nanos;
        return before != null && Math.abs(nanos(Duration.between(before, now)) - real) <= WITHIN * real;
    }

    /** As a double: a damaged recording may have times that are centuries apart. */
    private static double nanos(Duration duration) {
        return duration.getSeconds() * 1e9 + duration.getNano();
    }
}
