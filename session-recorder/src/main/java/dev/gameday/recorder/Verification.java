package dev.gameday.recorder;

import dev.gameday.recorder.format.LineFormat;
import dev.gameday.recorder.format.RecordLine;
import dev.gameday.runbook.event.RunEvent.SessionClosed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether a record is as it was written: how many events the chain holds up to {@code head}, the last good hash, and the
 * first fault found. It can't tell a record that was rewritten as a whole: compare the head with one kept elsewhere.
 */
public record Verification(long events, String head, Optional<Fault> fault) {
    /** What sort of fault. */
    public enum Kind {
        /** A line isn't what was written: it isn't one of a record, or its hash isn't that of its content. */
        CORRUPT,
        /** A line is genuine and doesn't follow the one before it: lines are missing, repeated or in another order. */
        OUT_OF_ORDER,
        /** The end is missing: a line is cut off, or there is no closing event. */
        TRUNCATED
    }

    /** The first fault: the line in the file (from 1), the number that its event has or should have, and why. */
    public record Fault(long lineNumber, long number, Kind kind, String sentence) {}

    /** Whether nothing is wrong. */
    public boolean whole() {
        return fault.isEmpty();
    }

    /** Whether what is there is as it was written, though its end may be missing. */
    public boolean untouched() {
        return fault.map(found -> found.kind() == Kind.TRUNCATED).orElse(true);
    }

    /** Checks the record in that file; reads all of it, changes nothing. */
    public static Verification of(Path file) throws IOException {
        return of(file, new Chain(0, LineFormat.FIRST));
    }

    /** Checks a file that a takeover wrote: it must go on from a line of the record. */
    public static Verification ofTakeover(SessionFolder folder, Path takeover) throws IOException {
        Optional<String> from = RecordReader.first(takeover).map(RecordLine::previous);
        Optional<RecordLine> before = Optional.empty();
        try (RecordReader reader = RecordReader.open(folder.events())) {
            for (var entry = reader.next(); entry.isPresent() && before.isEmpty(); entry = reader.next()) {
                before = entry.get()
                        .match(
                                line -> Optional.of(line.line()),
                                unreadable -> Optional.<RecordLine>empty(),
                                cut -> Optional.<RecordLine>empty())
                        .filter(line -> from.equals(Optional.of(line.hash())));
            }
        }
        return of(
                takeover,
                before.map(line -> new Chain(line.number(), line.hash()))
                        .orElseGet(() -> new Chain(0, LineFormat.FIRST)));
    }

    private static Verification of(Path file, Chain chain) throws IOException {
        try (RecordReader reader = RecordReader.open(file)) {
            Optional<RecordEntry> entry = reader.next();
            while (entry.isPresent() && chain.fault.isEmpty()) {
                chain.fault = entry.get().match(chain::line, chain::unreadable, chain::cut);
                entry = reader.next();
            }
        }
        return new Verification(chain.number, chain.head, chain.fault.or(chain::unclosed));
    }

    private static final class Chain {
        private long number;
        private String head;
        private boolean closed;
        private Optional<Fault> fault = Optional.empty();

        private Chain(long number, String head) {
            this.number = number;
            this.head = head;
        }

        private Optional<Fault> line(RecordEntry.Line entry) {
            RecordLine line = entry.line();
            if (!entry.genuine()) {
                return fault(entry, Kind.CORRUPT, "its hash is not that of what it says");
            }
            if (line.number() != number + 1) {
                return fault(
                        entry,
                        Kind.OUT_OF_ORDER,
                        "it has number %d where %d is next".formatted(line.number(), number + 1));
            }
            if (!line.previous().equals(head)) {
                return fault(entry, Kind.OUT_OF_ORDER, "it follows a line that is not the one before it");
            }
            number = line.number();
            head = line.hash();
            closed |= line.type().equals(SessionClosed.class.getSimpleName());
            return Optional.empty();
        }

        private Optional<Fault> unreadable(RecordEntry.Unreadable entry) {
            return fault(entry, Kind.CORRUPT, "it " + entry.why());
        }

        private Optional<Fault> cut(RecordEntry.Cut entry) {
            return fault(entry, Kind.TRUNCATED, "it is cut off after " + entry.bytes() + " bytes");
        }

        private Optional<Fault> unclosed() {
            return closed
                    ? Optional.empty()
                    : Optional.of(new Fault(number + 1, number + 1, Kind.TRUNCATED, "there is no closing event"));
        }

        private Optional<Fault> fault(RecordEntry entry, Kind kind, String sentence) {
            return Optional.of(new Fault(entry.lineNumber(), number + 1, kind, sentence));
        }
    }
}
