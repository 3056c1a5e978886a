package dev.gameday.shell.command.session;

import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.audit.Audit;
import dev.gameday.recorder.bundle.BadBundleException;
import dev.gameday.recorder.bundle.BundleImport;
import dev.gameday.recorder.seal.KeyRing;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code session import}: takes in a session that was exported, once every check of it is passed; exit code 1 if not. */
@Component
final class SessionImportCommand {
    private final SessionFolders sessions;
    private final KeyRing keys;
    private final Console console;

    SessionImportCommand(SessionFolders sessions, KeyRing keys, Console console) {
        this.sessions = sessions;
        this.keys = keys;
        this.console = console;
    }

    @Command(
            name = {"session", "import"},
            description = "Take in a session that was exported, and verify it",
            group = Task.LEARN,
            help =
                    "For example: session import game-day.zip --key ana.pem. What is damaged, cut or rewritten is not taken in. "
                            + "One that is unsigned, or signed with a key not known here, is, and the exit code is 1.")
    ExitCode take(
            @Argument(index = 0, description = "The file that session export made") String file,
            @Option(longName = "key", description = "The file of a public key to trust, as PEM") @Nullable String key) {
        TrustedKeys trusted = TrustedKeys.of(keys, key);
        try (InputStream bundle = Files.newInputStream(Path.of(file))) {
            Audit audit = new BundleImport(sessions, trusted.all()).take(bundle);
            new AuditText(audit, trusted).print(console);
            console.print("Taken in as " + audit.folder().session());
            return audit.whole() ? ExitCode.HELD : ExitCode.REFUTED;
        } catch (BadBundleException e) {
            console.error("Not taken in: " + e.getMessage());
            return ExitCode.REFUTED;
        } catch (NoSuchFileException e) {
            throw new UsageException("There is no file " + file + ".");
        } catch (FileAlreadyExistsException e) {
            throw new RefusedException("Not taken in: " + e.getMessage(), "move its folder away first");
        } catch (IOException e) {
            throw new RefusedException("It can't be taken in (" + e.getMessage() + ")", "free some space");
        }
    }
}
