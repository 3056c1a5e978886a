package dev.gameday.shell.command.session;

import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.audit.Audit;
import dev.gameday.recorder.seal.KeyRing;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.line.CompletedBy;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code session sign}: seals a record that a crash, or an older version, left unsigned. */
@Component
final class SessionSignCommand {
    private final SessionFolders sessions;
    private final KeyRing keys;
    private final InstantSource wall;
    private final Console console;

    SessionSignCommand(SessionFolders sessions, KeyRing keys, InstantSource wall, Console console) {
        this.sessions = sessions;
        this.keys = keys;
        this.wall = wall;
        this.console = console;
    }

    @Command(
            name = {"session", "sign"},
            description = "Sign a record that a crash, or an older version, left unsigned",
            group = Task.LEARN,
            help =
                    "For example: session sign 20260105. The seal says when it was made: what was done to the record before, "
                            + "nobody can tell from it.")
    ExitCode sign(
            @Argument(index = 0, defaultValue = "latest", description = "A session's id, or the beginning of it")
                    @CompletedBy("sessionNames")
                    String session) {
        SessionFolder folder = FoundSession.folder(sessions, session);
        try {
            Audit before = audit(folder);
            if (!before.untouched()) {
                throw new RefusedException(
                        "The record is not as it was written: " + before.flaws().get(0), "session verify shows more");
            }
            try (RecordWriter record = RecordWriter.open(folder, wall)) {
                assert record.lastNumber() >= 0;
            }
            Audit after = audit(folder);
            new AuditText(after, TrustedKeys.of(keys, null)).print(console);
            return after.whole() ? ExitCode.HELD : ExitCode.REFUTED;
        } catch (IOException e) {
            throw new RefusedException(
                    "The record can't be signed (" + e.getMessage() + ")",
                    "wait for the console that writes it, or mend its folder");
        }
    }

    private Audit audit(SessionFolder folder) throws IOException {
        return Audit.of(folder, TrustedKeys.of(keys, null).all());
    }
}
