package dev.gameday.recorder.replay;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.Redaction;
import dev.gameday.recorder.format.CanonicalLine;
import dev.gameday.recorder.format.LineFormat;
import dev.gameday.runbook.conductor.EventLog;
import dev.gameday.runbook.event.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps a run's events in memory, in the very form in which a record would have them. Nothing is on disk. */
public final class MemoryLog implements EventLog {
    private final SessionId session;
    private final Redaction redaction;
    private final List<String> lines = new ArrayList<>();
    private final List<Recorded> events = new ArrayList<>();

    public MemoryLog(SessionId session, Redaction redaction) {
        this.session = session;
        this.redaction = redaction;
    }

    @Override
    public void append(List<Recorded> recorded) {
        for (Recorded one : recorded) {
            LineFormat.Written written = LineFormat.write(one, Instant.EPOCH, LineFormat.FIRST, redaction::redacted);
            lines.add(CanonicalLine.of(written.text().stripTrailing(), session));
            events.add(one);
        }
    }

    /** What it has so far, as a recording. */
    public Recording recording() {
        return new Recording(session, lines, events, List.of());
    }
}
