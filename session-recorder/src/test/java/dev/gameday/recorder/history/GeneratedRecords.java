package dev.gameday.recorder.history;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.format.LineFormat;
import dev.gameday.runbook.event.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes generated sessions as the record's writer would, without forcing each to disk. */
final class GeneratedRecords {
    private final Path sessions;

    GeneratedRecords(Path sessions) {
        this.sessions = sessions;
    }

    SessionFolders folders() {
        return new SessionFolders(sessions);
    }

    SessionFolder folder(String id) {
        return new SessionFolder(new SessionId(id), sessions.resolve(id));
    }

    void writeAll(List<GeneratedSession> all) throws IOException {
        for (GeneratedSession session : all) {
            write(session);
        }
    }

    void write(GeneratedSession session) throws IOException {
        writeFirst(session, Integer.MAX_VALUE);
    }

    /** Only so many of its events: a session that is still running. */
    void writeFirst(GeneratedSession session, int events) throws IOException {
        StringBuilder text = new StringBuilder();
        String head = LineFormat.FIRST;
        Instant wall = session.opened();
        for (Recorded recorded :
                GeneratedEvents.of(session).stream().limit(events).toList()) {
            LineFormat.Written line = LineFormat.write(recorded, wall, head, json -> json);
            text.append(line.text());
            head = line.hash();
            wall = wall.plusMillis(10);
        }
        String record = text.toString();
        Files.createDirectories(sessions.resolve(session.id()));
        Files.writeString(
                folder(session.id()).events(), session.tampered() ? record.replace("\"ann\"", "\"eve\"") : record);
    }

    void delete(String id) throws IOException {
        try (Stream<Path> paths = Files.walk(sessions.resolve(id))) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
