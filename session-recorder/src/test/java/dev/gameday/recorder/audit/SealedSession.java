package dev.gameday.recorder.audit;

import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.SmallSession;
import dev.gameday.recorder.seal.KeyRing;
import dev.gameday.runbook.event.Recorded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The small session as it is kept: written by the writer, sealed with the operator's key. */
final class SealedSession {
    final KeyRing keys;
    final SessionFolder folder;
    private final byte[] record;

    SealedSession(Path home) throws IOException {
        this(home, SmallSession.EVENTS);
    }

    SealedSession(Path home, List<Recorded> events) throws IOException {
        this.keys = new KeyRing(home.resolve("keys"));
        this.folder =
                new SessionFolders(home.resolve("sessions")).sealedBy(keys).create(SmallSession.ID);
        try (RecordWriter writer = RecordWriter.open(folder, SmallSession.WALL)) {
            writer.append(events);
        }
        this.record = Files.readAllBytes(folder.events());
    }

    byte[] record() {
        return record.clone();
    }

    Path seals() {
        return folder.seals(folder.events());
    }

    /** The record's lines, each with its line feed. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        new String(record, StandardCharsets.UTF_8).lines().forEach(line -> lines.add(line + "\n"));
        return lines;
    }

    void write(List<String> lines) throws IOException {
        Files.writeString(folder.events(), String.join("", lines));
    }

    Audit audit() throws IOException {
        return Audit.of(folder, keys.trusted());
    }
}
