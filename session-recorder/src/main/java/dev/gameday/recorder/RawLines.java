package dev.gameday.recorder;

import dev.gameday.recorder.format.LineFormat;
import dev.gameday.recorder.format.UnreadableLineException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a record's file as bytes, one held at a time, and no more of one than a line may have. */
final class RawLines implements AutoCloseable {
    private static final int FIRST_GUESS = 1 << 10;

    private final InputStream input;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private long lineNumber;
    private long offset;

    RawLines(InputStream input) {
        this.input = input;
    }

    /**
     * One line, without the line feed that it {@code ended} with, if it did. {@code length} is its whole length in bytes,
     * {@code end} the byte of the file after it.
     */
    static final class RawLine {
        private final long lineNumber;
        private final byte[] bytes;
        private final long length;
        private final boolean ended;
        private final long end;

        private RawLine(long lineNumber, byte[] bytes, long length, boolean ended, long end) {
            this.lineNumber = lineNumber;
            this.bytes = bytes;
            this.length = length;
            this.ended = ended;
            this.end = end;
        }

        long length() {
            return length;
        }

        /** What it turns out to be. */
        RecordEntry entry() {
            if (!ended) {
                return new RecordEntry.Cut(lineNumber, (int) Math.min(length, Integer.MAX_VALUE));
            }
            if (length > LineFormat.LONGEST_LINE) {
                return new RecordEntry.Unreadable(lineNumber, "is longer than a line may be", end);
            }
            try {
                return new RecordEntry.Line(lineNumber, LineFormat.read(bytes), LineFormat.genuine(bytes), end);
            } catch (UnreadableLineException e) {
                return new RecordEntry.Unreadable(lineNumber, e.why(), end);
            }
        }
    }

    /** The next line; empty at the end of the file. */
    Optional<RawLine> next() throws IOException {
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
        offset += ended ? length + 1 : length;
        return Optional.of(new RawLine(++lineNumber, bytes.toByteArray(), length, ended, offset));
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

    @Override
    public void close() throws IOException {
        input.close();
    }
}
