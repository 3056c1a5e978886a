package dev.gameday.recorder;

import dev.gameday.recorder.RawLines.RawLine;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * The entries of a long record, in order. Parsing and hashing a line cost more than all that is done with it then, so
 * other threads do that a few batches ahead; what is read ahead is bounded in lines and in bytes.
 */
final class EntriesAhead {
    private static final int BATCHES = 6;
    private static final int LINES = 128;
    private static final long BYTES = 256 << 10;

    private final RawLines lines;
    private final Queue<ForkJoinTask<List<RecordEntry>>> batches = new ArrayDeque<>();
    private Iterator<RecordEntry> ready = Collections.emptyIterator();
    private boolean ended;
    private Optional<IOException> trouble = Optional.empty();

    EntriesAhead(RawLines lines) {
        this.lines = lines;
    }

    /** The next entry; empty at the end of the file. What came before trouble with the file is told before it. */
    Optional<RecordEntry> next() throws IOException {
        while (!ready.hasNext()) {
            readAhead();
            ForkJoinTask<List<RecordEntry>> next = batches.poll();
            if (next != null) {
                ready = next.join().iterator();
            } else if (trouble.isPresent()) {
                throw trouble.get();
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(ready.next());
    }

    private void readAhead() {
        while (!ended && batches.size() < BATCHES) {
            List<RawLine> batch = batch();
            if (!batch.isEmpty()) {
                batches.add(ForkJoinPool.commonPool()
                        .submit(() -> batch.stream().map(RawLine::entry).toList()));
            }
        }
    }

    private List<RawLine> batch() {
        List<RawLine> batch = new ArrayList<>(LINES);
        long bytes = 0;
        try {
            while (!ended && batch.size() < LINES && bytes < BYTES) {
                Optional<RawLine> line = lines.next();
                line.ifPresent(batch::add);
                ended = line.isEmpty();
                bytes += line.map(RawLine::length).orElse(0L);
            }
        } catch (IOException e) {
            trouble = Optional.of(e);
            ended = true;
        }
        return batch;
    }
}
