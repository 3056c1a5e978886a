package dev.gameday.rehearsal.aws.logs;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All log groups. A group exists from its first line, or from the moment it was created empty. */
public final class LogStore {
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    private final Map<String, Stream> streams = new HashMap<>();
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
        Stream stream = streams.get(function);
        if (stream == null || stream.day() != Math.floorDiv(now.getEpochSecond(), SECONDS_OF_A_DAY)) {
            stream = stream(function, now);
            streams.put(function, stream);
        }
        stream.lines().add(now, stream.name(), line);
    }

    /** A function's stream of one day (days since 1970, UTC); kept, because a simulated hour writes a million lines. */
    private record Stream(long day, String name, LogLines lines) {}

    private Stream stream(String function, Instant now) {
        return new Stream(
                Math.floorDiv(now.getEpochSecond(), SECONDS_OF_A_DAY),
                "%s/[$LATEST]%032x".formatted(DAY.format(now), Integer.toUnsignedLong(function.hashCode())),
                lines("/aws/lambda/" + function));
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
