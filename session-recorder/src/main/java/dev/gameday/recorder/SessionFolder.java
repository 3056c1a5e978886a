package dev.gameday.recorder;

import dev.gameday.catalog.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where one session is kept: its record and its postmortem, readable by their owner only. */
public record SessionFolder(SessionId session, Path folder) {
    /** The record: JSON Lines. */
    public Path events() {
        return folder.resolve("events.jsonl");
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
    Path nextTakeover(int before) {
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

    /** The postmortem in Markdown. */
    public Path report() {
        return folder.resolve("report.md");
    }
}
