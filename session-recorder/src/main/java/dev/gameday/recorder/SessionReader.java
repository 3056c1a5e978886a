package dev.gameday.recorder;

import dev.gameday.recorder.format.RecordLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads all that was told of a session, in the order in which it happened: the record; after the line from which each
 * takeover goes on, what that console wrote; then the rest of the record, which whoever recovered the run later went on
 * with; then the corrections. A file that goes on from no line of the record comes after it. Holds one line at a time.
 */
public final class SessionReader {
    private final Taker taker;
    private final Map<String, List<Path>> from;

    private SessionReader(Taker taker, Map<String, List<Path>> from) {
        this.taker = taker;
        this.from = from;
    }

    /** Is given each entry, and the file that it stands in. */
    @FunctionalInterface
    public interface Taker {
        void take(Path file, RecordEntry entry);
    }

    /** Gives every entry to {@code taker}. Throws only where a file itself can't be read. */
    public static void read(SessionFolder folder, Taker taker) throws IOException {
        new SessionReader(taker, takeovers(folder)).all(folder);
    }

    /** Reads all of it into memory. */
    public static RecordContents readAll(SessionFolder folder) throws IOException {
        RecordContents.Collector collector = new RecordContents.Collector();
        read(folder, (file, entry) -> collector.take(entry));
        return collector.contents();
    }

    /** By the hash of the line that they go on from; an empty one, which says none, by an empty text. */
    private static Map<String, List<Path>> takeovers(SessionFolder folder) throws IOException {
        Map<String, List<Path>> from = new LinkedHashMap<>();
        for (Path takeover : folder.takeovers()) {
            String line = RecordReader.first(takeover).map(RecordLine::previous).orElse("");
            from.computeIfAbsent(line, hash -> new ArrayList<>()).add(takeover);
        }
        return from;
    }

    private void all(SessionFolder folder) throws IOException {
        try (RecordReader record = RecordReader.open(folder.events())) {
            for (Optional<RecordEntry> entry = record.next(); entry.isPresent(); entry = record.next()) {
                taker.take(folder.events(), entry.get());
                files(from.remove(hash(entry.get())));
            }
        }
        for (List<Path> astray : from.values()) {
            files(astray);
        }
        if (folder.corrected()) {
            files(List.of(folder.corrections()));
        }
    }

    private static String hash(RecordEntry entry) {
        return entry.match(line -> line.line().hash(), unreadable -> "none", cut -> "none");
    }

    private void files(@Nullable List<Path> files) throws IOException {
        for (Path file : files == null ? List.<Path>of() : files) {
            RecordReader.read(file, entry -> taker.take(file, entry));
        }
    }
}
