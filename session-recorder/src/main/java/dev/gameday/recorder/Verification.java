package dev.gameday.recorder;

import dev.gameday.recorder.format.LineFormat;
import dev.gameday.recorder.format.RecordLine;
import dev.gameday.runbook.event.RunEvent.SessionClosed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether a record is as it was written: how many events the chain holds up to {@code head}, the last good hash, and the
 * first fault found. It looks at the chain alone, which can't tell a record that was rewritten as a whole or cut at a line:
 * {@link dev.gameday.recorder.audit.Audit} holds it against its seals and anchors too.
 */
public record Verification(long events, String head, Optional<Fault> fault) {
    /** What sort of fault. */
    public enum Kind {
        /** A line isn't what was written: it isn't one of a record, or its hash isn't that of its content. */
        CORRUPT,
        /** A line is genuine and doesn't follow the one before it: lines are missing, repeated or in another order. */
        OUT_OF_ORDER,
        /** The end is missing: a line is cut off, or there is no closing event. */
        TRUNCATED,
        /** What is there is in order, and its end is signed by nobody. */
        UNSIGNED,
        /** It is signed, by a key that is not among those trusted: by whom, that doesn't say. */
        UNKNOWN_KEY,
        /** It is in order and not what was signed or anchored: it was written again, with other content. */
        REWRITTEN,
        /** No anchor of it was found where one should be. */
        UNANCHORED
    }

    /** The first fault: the line in the file (from 1), the number that its event has or should have, and why. */
    public record Fault(long lineNumber, long number, Kind kind, String sentence) {}

    /** Is shown the number and the hash of each line in its place. */
    @FunctionalInterface
    public interface Passed {
        void line(long number, String hash);
    }

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
        return of(file, new Chain(0, LineFormat.FIRST, true), (number, hash) -> {});
    }

    /** Checks a file that a takeover wrote: it must go on from a line of the record. */
    public static Verification ofTakeover(SessionFolder folder, Path takeover) throws IOException {
        return of(folder, takeover, (number, hash) -> {});
    }

    /**
     * Checks one of a session's files in which events are told, and shows {@code watcher} each line up to the first fault.
     * One beside the record must go on from a line of it; corrections need no closing event.
     */
    public static Verification of(SessionFolder folder, Path file, Passed watcher) throws IOException {
        if (file.equals(folder.events())) {
            return of(file, new Chain(0, LineFormat.FIRST, true), watcher);
        }
        Optional<String> from = RecordReader.first(file).map(RecordLine::previous);
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
        boolean closes = !file.equals(folder.corrections());
        Chain chain = new Chain(
                before.map(RecordLine::number).orElse(0L),
                before.map(RecordLine::hash).orElse(LineFormat.FIRST),
                closes);
        return of(file, chain, watcher);
    }

    private static Verification of(Path file, Chain chain, Passed watcher) throws IOException {
        try (RecordReader reader = RecordReader.open(file)) {
            Optional<RecordEntry> entry = reader.next();
            while (entry.isPresent() && chain.fault.isEmpty()) {
                chain.fault = entry.get().match(chain::line, chain::unreadable, chain::cut);
                if (chain.fault.isEmpty()) {
                    watcher.line(chain.number, chain.head);
                }
                entry = reader.next();
            }
        }
        return new Verification(chain.number, chain.head, chain.fault.or(chain::unclosed));
    }

    private static final class Chain {
        private long number;
        private String head;
        private final boolean closes;
        private boolean closed;
        private Optional<Fault> fault = Optional.empty();

        private Chain(long number, String head, boolean closes) {
            this.number = number;
            this.head = head;
            this.closes = closes;
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
            return closed || !closes
                    ? Optional.empty()
                    : Optional.of(new Fault(number + 1, number + 1, Kind.TRUNCATED, "there is no closing event"));
        }

        private Optional<Fault> fault(RecordEntry entry, Kind kind, String sentence) {
            return Optional.of(new Fault(entry.lineNumber(), number + 1, kind, sentence));
        }
    }
}
