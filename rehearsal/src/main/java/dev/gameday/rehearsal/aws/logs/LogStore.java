package dev.gameday.rehearsal.aws.logs;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All log groups. A group exists from its first line, or from the moment it was created empty. */
public final class LogStore {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    private final InstantSource clock;
    private final Map<String, LogLines> groups = new TreeMap<>();

    /** An empty store that stamps lines with the clock's time. */
    public LogStore(InstantSource clock) {
        this.clock = clock;
    }

    /** Makes the group exist; does nothing if it does. */
    public void create(String group) {
        lines(group);
    }

    /** Writes one line into the Lambda function's group, {@code /aws/lambda/NAME}, in the day's stream. */
    public void logFunction(String function, String line) {
        Instant now = clock.instant();
        String stream = "%s/[$LATEST]%032x".formatted(DAY.format(now), Integer.toUnsignedLong(function.hashCode()));
        lines("/aws/lambda/" + function).add(now, stream, line);
    }

    /** Writes one line into a stream of a group. */
    public void log(String group, String stream, String line) {
        lines(group).add(clock.instant(), stream, line);
    }

    private LogLines lines(String group) {
        return groups.computeIfAbsent(group, name -> new LogLines(name, clock.instant()));
    }

    Optional<LogLines> find(String group) {
        return Optional.ofNullable(groups.get(group));
    }

    Collection<LogLines> all() {
        return groups.values();
    }
}
