package dev.gameday.recorder;

import dev.gameday.runbook.event.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A whole record in memory: the events that this version knows, how many of each type it doesn't (or can't read), the
 * lines that are none of a record, and what was cut off at the end.
 */
public record RecordContents(
        List<Recorded> events,
        Map<String, Integer> unknown,
        List<RecordEntry.Unreadable> unreadable,
        Optional<RecordEntry.Cut> cut) {
    public RecordContents {
        events = List.copyOf(events);
        unknown = java.util.Collections.unmodifiableMap(new TreeMap<>(unknown));
        unreadable = List.copyOf(unreadable);
    }

    /** What isn't in the events though it is in the file, in sentences; empty if nothing is. */
    public List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        unknown.forEach((type, count) -> gaps.add(
                "%d event%s of type '%s' can't be read by this version".formatted(count, count == 1 ? "" : "s", type)));
        unreadable.forEach(line -> gaps.add("line " + line.lineNumber() + " " + line.why()));
        cut.ifPresent(rest ->
                gaps.add("line " + rest.lineNumber() + " is cut off after " + rest.bytes() + " bytes and was ignored"));
        return gaps;
    }

    /**
     * What was written and can't be known any more, in sentences. What a crash cut off is none of it: a line counts only
     * once it is whole on the disk, and nothing was done on the strength of one that was not.
     */
    public List<String> losses() {
        return new RecordContents(List.of(), unknown, unreadable, Optional.empty()).gaps();
    }

    static final class Collector {
        private final List<Recorded> events = new ArrayList<>();
        private final Map<String, Integer> unknown = new TreeMap<>();
        private final List<RecordEntry.Unreadable> unreadable = new ArrayList<>();
        private Optional<RecordEntry.Cut> cut = Optional.empty();

        void take(RecordEntry entry) {
            boolean taken = entry.match(this::line, unreadable::add, rest -> {
                cut = Optional.of(rest);
                return true;
            });
            assert taken;
        }

        private boolean line(RecordEntry.Line line) {
            line.line()
                    .recorded()
                    .ifPresentOrElse(
                            events::add, () -> unknown.merge(line.line().type(), 1, Integer::sum));
            return true;
        }

        RecordContents contents() {
            return new RecordContents(events, unknown, unreadable, cut);
        }
    }
}
