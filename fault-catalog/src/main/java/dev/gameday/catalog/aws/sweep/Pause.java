package dev.gameday.catalog.aws.sweep;

import java.time.Duration;

/** Waits before something is tried again, on whatever clock there is. */
@FunctionalInterface
public interface Pause {
    /** Comes back when that time is over. */
    void of(Duration duration);
}
