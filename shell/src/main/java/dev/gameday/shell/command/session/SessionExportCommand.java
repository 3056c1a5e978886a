package dev.gameday.shell.command.session;

import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.bundle.Bundle;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.Version;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.run.Postmortems;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code session export}: one file that holds a session, to be handed on. */
@Component
final class SessionExportCommand {
    private final SessionFolders sessions;
    private final Console console;

    SessionExportCommand(SessionFolders sessions, Console console) {
        this.sessions = sessions;
        this.console = console;
    }

    @Command(
            name = {"session", "export"},
            description = "Put a session into one file, to be handed on",
            group = Task.LEARN,
            help = "For example: session export --to game-day.zip. The file holds the record and its seals, casts, the "
                    + "postmortem, plan, runbook, public keys, versions and checksums; session import takes it in.")
    void export(
            @Argument(index = 0, defaultValue = "latest", description = "A session's id, or the beginning of it")
                    @CompletedBy("sessionNames")
                    String session,
            @Option(longName = "to", description = "The new file; gameday-SESSION.zip here unless given") @Nullable String to) {
        SessionFolder folder = FoundSession.of(sessions, session).folder();
        Path file = Path.of(to == null ? "gameday-" + folder.session() + ".zip" : to);
        try {
            Postmortems.write(folder);
            Bundle.write(folder, Version.line(), Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
        } catch (FileAlreadyExistsException e) {
            throw new UsageException("There is a file " + file + " already; name another one with --to.");
        } catch (IOException e) {
            throw new RefusedException(
                    "The session can't be exported to " + file + " (" + e.getMessage() + ")",
                    "free some space or name another file with --to");
        }
        console.print("Written to " + file);
    }
}
