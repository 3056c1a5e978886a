package dev.gameday.recorder;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.owned.OwnerOnly;
import dev.gameday.recorder.seal.KeyRing;
import dev.gameday.recorder.seal.Sealing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where one session is kept: its record and its postmortem, readable by their owner only. {@code keys} are those that its
 * files are sealed with; without them they stay unsigned.
 */
public record SessionFolder(SessionId session, Path folder, Optional<KeyRing> keys) {
    private static final String RECORD = ".jsonl";

    /** One whose files stay unsigned. */
    public SessionFolder(SessionId session, Path folder) {
        this(session, folder, Optional.empty());
    }

    /** The files in which events are told, those that there are: the record, what takeovers wrote, corrections. */
    public List<Path> records() {
        List<Path> records = new ArrayList<>(List.of(events()));
        records.addAll(takeovers());
        if (corrected()) {
            records.add(corrections());
        }
        return records;
    }

    /** What was said later of a record that is closed: it goes on from a line of the record, in the same format. */
    public Path corrections() {
        return folder.resolve("corrections" + RECORD);
    }

    /** Whether something was said later of the record. */
    public boolean corrected() {
        try {
            return Files.size(corrections()) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What the one console holds that writes corrections. */
    Path correctionsLock() {
        return folder.resolve("corrections.lock");
    }

    /** The seals of one of the files in which events are told. */
    public Path seals(Path record) {
        String name = record.getFileName().toString();
        return folder.resolve(name.substring(0, name.length() - RECORD.length()) + ".seals" + RECORD);
    }

    /** What seals that file; empty where nothing is signed here. Throws where the operator's key can't be used. */
    Optional<Sealing> sealing(Path record) throws IOException {
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Sealing(
                seals(record),
                session,
                record.getFileName().toString(),
                keys.get().own()));
    }

    /** The record: JSON Lines. */
    public Path events() {
        return folder.resolve("events.jsonl");
    }

    /** The record while it is under a {@link Cover}; once that is lifted it is gone. */
    Path covered() {
        return folder.resolve("events.covered");
    }

    /** What the one console that writes the record holds; always empty. */
    Path lock() {
        return folder.resolve("events.lock");
    }

    /**
     * What consoles wrote that took the run over from one that hangs, in order; each goes on from a line of the record, in
     * the same format.
     */
    public List<Path> takeovers() {
        List<Path> found = new ArrayList<>();
        while (Files.exists(nextTakeover(found.size()))) {
            found.add(nextTakeover(found.size()));
        }
        return found;
    }

    /** The one after so many; that it is there tells the record's writer to stop. */
    public Path nextTakeover(int before) {
        return folder.resolve("takeover-" + (before + 1) + ".jsonl");
    }

    /** What the one console holds that takes the run over. */
    Path takeoverLock() {
        return folder.resolve("takeover.lock");
    }

    /** Whether a console, this one or another, is writing the record now. */
    public boolean held() throws IOException {
        return HeldLock.isHeld(lock());
    }

    /** A new, empty file for what the terminal shows: an asciicast, the first or the next of the session. */
    public Path newCast() throws IOException {
        int number = 1;
        while (Files.exists(cast(number))) {
            number++;
        }
        return OwnerOnly.newFile(cast(number));
    }

    /** What terminals showed, in the order in which they were begun. */
    public List<Path> casts() {
        List<Path> found = new ArrayList<>();
        while (Files.exists(cast(found.size() + 1))) {
            found.add(cast(found.size() + 1));
        }
        return found;
    }

    private Path cast(int number) {
        return folder.resolve(number == 1 ? "terminal.cast" : "terminal-" + number + ".cast");
    }

    /** What people predicted and nobody may read yet; gone once it is revealed. Never part of a bundle. */
    public Path predictions() {
        return folder.resolve("predictions.sealed");
    }

    /** The postmortem in Markdown. */
    public Path report() {
        return folder.resolve("report.md");
    }
}
