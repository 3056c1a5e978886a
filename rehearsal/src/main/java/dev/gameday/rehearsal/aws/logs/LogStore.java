package dev.gameday.rehearsal.aws.logs;

import dev.gameday.rehearsal.flow.Telemetry;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All log groups. A group exists from its first line, or from the moment it was created empty. */
public final class LogStore {
    private final Map<String, Telemetry.FunctionLog> logs = new HashMap<>();
    private final InstantSource clock;
    private final Map<String, LogLines> groups = new TreeMap<>();
    private final int keptInGroup;

    /** An empty store that stamps lines with the clock's time and keeps {@value LogLines#KEPT} of each group. */
    public LogStore(InstantSource clock) {
        this(clock, LogLines.KEPT);
    }

    /** An empty store that stamps lines with the clock's time and keeps so many of each group. */
    public LogStore(InstantSource clock, int keptInGroup) {
        this.clock = clock;
        this.keptInGroup = keptInGroup;
    }

    /** Makes the group exist; does nothing if it does. */
    public void create(String group) {
        lines(group);
    }

    /** Writes one line into the Lambda function's group, {@code /aws/lambda/NAME}, in the day's stream. */
    public void logFunction(String function, String line) {
        functionLog(function).line(line);
    }

    /** The Lambda function's log: its group {@code /aws/lambda/NAME}, and in that the day's stream. */
    public Telemetry.FunctionLog functionLog(String function) {
        return logs.computeIfAbsent(function, name -> new FunctionStream(name, clock, this::lines));
    }

    /** Writes one line into a stream of a group. */
    public void log(String group, String stream, String line) {
        lines(group).add(clock.instant(), stream, line);
    }

    private LogLines lines(String group) {
        return groups.computeIfAbsent(group, name -> new LogLines(name, clock.instant(), keptInGroup));
    }

    Optional<LogLines> find(String group) {
        return Optional.ofNullable(groups.get(group));
    }

    Collection<LogLines> all() {
        return groups.values();
    }
}
