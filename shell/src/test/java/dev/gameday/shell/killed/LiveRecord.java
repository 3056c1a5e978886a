package dev.gameday.shell.killed;

import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.runbook.event.RunEvent.SessionClosed;
import dev.gameday.runbook.event.RunEvent.VerdictReached;
import dev.gameday.shell.recovery.LeftRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The record of the one session of a home, read while another process writes it. */
final class LiveRecord {
    private final SessionFolders sessions;

    LiveRecord(Path home) {
        this.sessions = new SessionFolders(home.resolve("sessions"));
    }

    /** Whether an event of that type has been written. */
    boolean holds(String type) {
        return text().contains("\"type\":\"" + type + "\"");
    }

    /** Whether that step has been started. */
    boolean started(String step) {
        return text().lines()
                .anyMatch(line ->
                        line.contains("\"type\":\"StepStarted\"") && line.contains("\"step\":\"" + step + "\""));
    }

    /** The type of the last event, for a message. */
    String lastType() {
        String text = text();
        String mark = "\"type\":\"";
        int from = text.lastIndexOf(mark) + mark.length();
        return text.contains(mark) ? text.substring(from, text.indexOf('"', from)) : "nothing";
    }

    /** What is wrong with how it ended; empty if it was closed with a verdict and with nothing left. */
    List<String> faults() throws IOException {
        Optional<SessionFolder> folder = folder();
        if (folder.isEmpty()) {
            return List.of("there is no record");
        }
        LeftRun run = LeftRun.read(folder.get());
        List<VerdictReached> verdicts = run.events().stream()
                .map(recorded -> recorded.event())
                .filter(VerdictReached.class::isInstance)
                .map(VerdictReached.class::cast)
                .toList();
        boolean closed = run.events().stream().anyMatch(recorded -> recorded.event() instanceof SessionClosed);
        if (!closed || run.unfinished() || !run.losses().isEmpty()) {
            return List.of("the record is not closed clean: " + run.losses());
        }
        if (verdicts.isEmpty()) {
            return List.of("there is no verdict");
        }
        return verdicts.get(verdicts.size() - 1).residue();
    }

    private String text() {
        try {
            Optional<SessionFolder> folder = folder();
            return folder.isEmpty() ? "" : Files.readString(folder.get().events(), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<SessionFolder> folder() throws IOException {
        return sessions.all().stream().findFirst();
    }
}
