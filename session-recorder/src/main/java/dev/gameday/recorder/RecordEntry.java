package dev.gameday.recorder;

import dev.gameday.recorder.format.RecordLine;
import java.util.function.Function;

/** What one line of a record's file turned out to be; {@code lineNumber} counts from 1. */
public sealed interface RecordEntry {
    /** The line in the file. */
    long lineNumber();

    /** One of the functions' results, by which of them this is. */
    <R> R match(Function<Line, R> line, Function<Unreadable, R> unreadable, Function<Cut, R> cut);

    /**
     * A line of the record. {@code genuine} says whether its hash is that of its content; {@code end} is the byte after
     * its line feed.
     */
    record Line(long lineNumber, RecordLine line, boolean genuine, long end) implements RecordEntry {
        @Override
        public <R> R match(Function<Line, R> line, Function<Unreadable, R> unreadable, Function<Cut, R> cut) {
            return line.apply(this);
        }
    }

    /** A line that isn't one of a record; {@code why} ends a sentence that begins with the line. */
    record Unreadable(long lineNumber, String why, long end) implements RecordEntry {
        @Override
        public <R> R match(Function<Line, R> line, Function<Unreadable, R> unreadable, Function<Cut, R> cut) {
            return unreadable.apply(this);
        }
    }

    /** The rest of a line that a crash cut off: the last line has no line feed, so it was never relied on. */
    record Cut(long lineNumber, int bytes) implements RecordEntry {
        @Override
        public <R> R match(Function<Line, R> line, Function<Unreadable, R> unreadable, Function<Cut, R> cut) {
            return cut.apply(this);
        }
    }
}
