package dev.gameday.catalog.metric;

import java.time.Duration;
import java.time.Instant;

/** One value of a named metric over the period that begins at {@code start}; in the unit of its source. */
public record Sample(String metric, Instant start, Duration period, double value) {
    /** When the period was over. */
    public Instant end() {
        return start.plus(period);
    }
}
