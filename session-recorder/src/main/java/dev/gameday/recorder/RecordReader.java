package dev.gameday.recorder;

import dev.gameday.recorder.format.RecordLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a record line by line, holding no more than a few hundred of them at a time. Nothing in the file makes it fail: what can't be read is
 * reported as such, and the rest is read on. Throws only where the file itself can't be read.
 */
public final class RecordReader implements AutoCloseable {
    /** So many lines are read one by one: most records are asked for their first line, or are short. */
    private static final int AT_ONCE = 64;

    private final RawLines lines;
    private long taken;
    private Optional<EntriesAhead> ahead = Optional.empty();

    private RecordReader(InputStream input) {
        this.lines = new RawLines(input);
    }

    /** Gives every entry of the file to {@code taker}, in order. */
    public static void read(Path file, Consumer<RecordEntry> taker) throws IOException {
        try (RecordReader reader = open(file)) {
            for (Optional<RecordEntry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                taker.accept(entry.get());
            }
        }
    }

    /** Reads the whole record. */
    public static RecordContents readAll(Path file) throws IOException {
        RecordContents.Collector collector = new RecordContents.Collector();
        read(file, collector::take);
        return collector.contents();
    }

    /** When the record was begun, by the machine's clock; empty where its first line is none of a record. */
    public static Optional<Instant> opened(Path file) throws IOException {
        return first(file).map(RecordLine::wall);
    }

    /** The first line, if it is one of a record. */
    static Optional<RecordLine> first(Path file) throws IOException {
        try (RecordReader reader = open(file)) {
            return reader.next()
                    .flatMap(entry -> entry.match(
                            line -> Optional.of(line.line()), unreadable -> Optional.empty(), cut -> Optional.empty()));
        }
    }

    /** Opens a record to be read entry by entry. */
    public static RecordReader open(Path file) throws IOException {
        return new RecordReader(Files.newInputStream(file));
    }

    /** The next entry; empty at the end of the file. */
    public Optional<RecordEntry> next() throws IOException {
        if (taken < AT_ONCE) {
            taken++;
            return lines.next().map(RawLines.RawLine::entry);
        }
        if (ahead.isEmpty()) {
            ahead = Optional.of(new EntriesAhead(lines));
        }
        return ahead.get().next();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
