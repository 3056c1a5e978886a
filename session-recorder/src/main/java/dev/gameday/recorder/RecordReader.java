package dev.gameday.recorder;

import dev.gameday.recorder.format.LineFormat;
import dev.gameday.recorder.format.RecordLine;
import dev.gameday.recorder.format.UnreadableLineException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a record line by line, holding one line at a time. Nothing in the file makes it fail: what can't be read is
 * reported as such, and the rest is read on. Throws only where the file itself can't be read.
 */
public final class RecordReader implements AutoCloseable {
    private static final int FIRST_GUESS = 1 << 10;

    private final InputStream input;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private long lineNumber;
    private long offset;

    private RecordReader(InputStream input) {
        this.input = input;
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST_GUESS);
        long length = 0;
        boolean ended = false;
        while (!ended && fill()) {
            int end = lineFeed();
            int kept = (int) Math.max(0, Math.min(end - position, LineFormat.LONGEST_LINE - length));
            bytes.write(buffer, position, kept);
            length += end - position;
            ended = end < limit;
            position = ended ? end + 1 : end;
        }
        if (!ended && length == 0) {
            return Optional.empty();
        }
        lineNumber++;
        if (!ended) {
            return Optional.of(new RecordEntry.Cut(lineNumber, (int) Math.min(length, Integer.MAX_VALUE)));
        }
        offset += length + 1;
        return Optional.of(entry(bytes.toByteArray(), length));
    }

    /** Whether there is something in the buffer, which is filled again where it is used up. */
    private boolean fill() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, input.read(buffer));
        }
        return position < limit;
    }

    /** Where the next line feed in the buffer is, or the buffer's end. */
    private int lineFeed() {
        int at = position;
        while (at < limit && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    private RecordEntry entry(byte[] bytes, long length) {
        if (length > LineFormat.LONGEST_LINE) {
            return new RecordEntry.Unreadable(lineNumber, "is longer than a line may be", offset);
        }
        try {
            return new RecordEntry.Line(lineNumber, LineFormat.read(bytes), LineFormat.genuine(bytes), offset);
        } catch (UnreadableLineException e) {
            return new RecordEntry.Unreadable(lineNumber, e.why(), offset);
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
