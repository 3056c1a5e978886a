package dev.gameday.recorder;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.format.LineFormat;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent.Noted;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.SessionClosed;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The smallest whole session: opened, two notes, closed. */
public final class SmallSession {
    public static final SessionId ID = new SessionId("20260101-000000-abcd");
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    public static final InstantSource WALL = InstantSource.fixed(Instant.parse("2026-07-01T12:00:00Z"));
    public static final List<Recorded> EVENTS = numbered(
            new SessionOpened(ID, "gameday 0.1.0", Mode.REHEARSAL, "in-process", "ann", 7, "max"),
            new Noted("ann", "it begins"),
            new Noted("bob", "Grüße"),
            new SessionClosed(0));

    private SmallSession() {}

    public static List<Recorded> numbered(GameDayEvent... events) {
        List<Recorded> numbered = new ArrayList<>();
        for (GameDayEvent event : events) {
            numbered.add(new Recorded(numbered.size() + 1, START.plusSeconds(numbered.size()), event));
        }
        return numbered;
    }

    public static List<String> lines(List<Recorded> events) {
        List<String> lines = new ArrayList<>();
        String head = LineFormat.FIRST;
        for (Recorded recorded : events) {
            LineFormat.Written line = LineFormat.write(recorded, WALL.instant(), head, Redaction::redact);
            lines.add(line.text());
            head = line.hash();
        }
        return lines;
    }

    public static Path file(Path folder, List<String> lines) throws IOException {
        return Files.writeString(folder.resolve("events.jsonl"), String.join("", lines));
    }
}
