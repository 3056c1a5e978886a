package dev.gameday.rehearsal.aws.logs;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** One log group: its latest {@value #KEPT} lines, in the order they were written. Older ones are gone. */
final class LogLines {
    static final int KEPT = 20_000;

    private final String group;
    private final Instant created;
    private final Deque<Line> lines = new ArrayDeque<>();
    private long written;
    private long storedBytes;

    LogLines(String group, Instant created) {
        this.group = group;
        this.created = created;
    }

    /** A line; the number counts from 1 and is never used twice in a group. */
    record Line(long number, Instant time, String stream, String message) {}

    void add(Instant time, String stream, String message) {
        lines.addLast(new Line(++written, time, stream, message));
        storedBytes += message.length();
        if (lines.size() > KEPT) {
            storedBytes -= lines.removeFirst().message().length();
        }
    }

    String group() {
        return group;
    }

    Instant created() {
        return created;
    }

    Iterable<Line> lines() {
        return lines;
    }

    long storedBytes() {
        return storedBytes;
    }
}
