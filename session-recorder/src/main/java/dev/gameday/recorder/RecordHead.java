package dev.gameday.recorder;

import dev.gameday.recorder.format.LineFormat;
import java.io.IOException;
import java.nio.file.Path;

/** Where a record ends: the bytes up to its last line feed, and the number and hash of the last line that can be read. */
record RecordHead(long size, long number, String hash) {
    static RecordHead of(Path file) throws IOException {
        Last last = new Last();
        RecordReader.read(file, last::take);
        return new RecordHead(last.size, last.number, last.hash);
    }

    private static final class Last {
        private long size;
        private long number;
        private String hash = LineFormat.FIRST;

        private void take(RecordEntry entry) {
            size = entry.match(line -> line.end(), unreadable -> unreadable.end(), cut -> size);
            number = entry.match(line -> line.line().number(), unreadable -> number, cut -> number);
            hash = entry.match(line -> line.line().hash(), unreadable -> hash, cut -> hash);
        }
    }
}
