package dev.gameday.catalog.metric;

import dev.gameday.catalog.Outcome;
import java.time.Instant;
import java.util.List;

/** Port: reads metrics, alarms and logs; changes nothing. Safe for many threads; trouble where there is no answer. */
public interface MetricReader {
    /**
     * The samples of these metrics whose whole period lies in {@code from} to {@code to}, each metric's in order of
     * time. A metric without values has no samples, nor has one that a canary gives: only a run calls those.
     */
    Outcome<List<Sample>> samples(List<MetricSource> sources, Instant from, Instant to);

    /** The alarms of these names; one that doesn't exist is left out. */
    Outcome<List<AlarmReading>> alarms(List<String> names);

    /** Lines of the group that hold {@code text} literally, in order, at most {@code limit}; both ends inclusive. */
    Outcome<List<LogLine>> lines(String group, String text, Instant from, Instant to, int limit);
}
