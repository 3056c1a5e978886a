package dev.gameday.recorder.report.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gameday.recorder.RecordEntry;
import dev.gameday.recorder.format.LineFormat;
import dev.gameday.recorder.format.RecordLine;
import dev.gameday.recorder.report.SessionFold;
import dev.gameday.recorder.report.story.Evidence;
import dev.gameday.runbook.event.ObservationEvent.InvocationsSeen;
import dev.gameday.runbook.event.ObservationEvent.SamplesRead;
import dev.gameday.runbook.event.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Goes once through a file of a record: its events to the fold, and what it is like to whoever asks. One line at a time. */
final class RecordPass {
    private static final int MOST_JSON = 2_000;
    private static final int MOST_TOLD = 100;

    private final String file;
    private final SessionFold fold;
    private final Map<String, Integer> unknown = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();
    private long notTold;
    private long events;
    private Optional<Long> last = Optional.empty();
    private String head = LineFormat.FIRST;
    private Optional<String> fault = Optional.empty();

    RecordPass(String file, SessionFold fold) {
        this.file = file;
        this.fold = fold;
    }

    /** Takes the next entry of the file; the same for all kinds, so that none is forgotten. */
    void take(RecordEntry entry) {
        boolean taken = entry.match(this::line, this::unreadable, this::cut);
        assert taken;
    }

    long events() {
        return events;
    }

    String head() {
        return head;
    }

    /** The first thing that breaks the chain, in a sentence. */
    Optional<String> fault() {
        return fault;
    }

    /** What could not be read, in sentences. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        unknown.forEach((type, count) -> gaps.add("%s%d event%s of type '%s' can't be read by this version"
                .formatted(prefix(), count, count == 1 ? "" : "s", type)));
        gaps.addAll(unreadable);
        if (notTold > 0) {
            gaps.add("%s%d more lines or types can't be read".formatted(prefix(), notTold));
        }
        return gaps;
    }

    private boolean line(RecordEntry.Line entry) {
        RecordLine line = entry.line();
        if (!entry.genuine()) {
            breaks(entry, "its hash is not that of what it says");
        } else if (!follows(line)) {
            breaks(entry, "it does not follow the line before it");
        }
        events++;
        head = line.hash();
        last = Optional.of(line.number());
        line.recorded()
                .ifPresentOrElse(
                        recorded -> fold.take(recorded, evidence(entry, recorded)), () -> unknown(line.type()));
        return true;
    }

    /** The first line of a takeover follows some line of the record. */
    private boolean follows(RecordLine line) {
        if (last.isEmpty()) {
            return !file.equals(Evidence.RECORD)
                    || (line.number() == 1 && line.previous().equals(head));
        }
        return line.number() == last.get() + 1 && line.previous().equals(head);
    }

    private void unknown(String type) {
        if (unknown.size() < MOST_TOLD || unknown.containsKey(type)) {
            unknown.merge(type, 1, Integer::sum);
        } else {
            notTold++;
        }
    }

    private boolean unreadable(RecordEntry.Unreadable entry) {
        breaks(entry, "it " + entry.why());
        tell("%sline %d %s".formatted(prefix(), entry.lineNumber(), entry.why()));
        return true;
    }

    private boolean cut(RecordEntry.Cut entry) {
        breaks(entry, "it is cut off after " + entry.bytes() + " bytes");
        tell("%sline %d is cut off after %d bytes and was ignored"
                .formatted(prefix(), entry.lineNumber(), entry.bytes()));
        return true;
    }

    private String prefix() {
        return file.equals(Evidence.RECORD) ? "" : file + ": ";
    }

    private void tell(String gap) {
        if (unreadable.size() < MOST_TOLD) {
            unreadable.add(gap);
        } else {
            notTold++;
        }
    }

    private void breaks(RecordEntry entry, String why) {
        fault = fault.or(() -> Optional.of("line %d of %s: %s".formatted(entry.lineNumber(), file, why)));
    }

    private Evidence evidence(RecordEntry.Line entry, Recorded recorded) {
        RecordLine line = entry.line();
        Optional<String> json = recorded.event() instanceof SamplesRead || recorded.event() instanceof InvocationsSeen
                ? Optional.empty()
                : Optional.of(shortened(line.event()));
        return new Evidence(file, entry.lineNumber(), line.number(), line.type(), Optional.of(line.hash()), json);
    }

    private static String shortened(ObjectNode event) {
        String json = event.toString();
        return json.length() <= MOST_JSON
                ? json
                : json.substring(0, MOST_JSON) + " … (cut; it has " + json.length() + " characters)";
    }
}
