package dev.gameday.shell.command.session;

import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.audit.Anchor;
import dev.gameday.recorder.audit.AnchorFile;
import dev.gameday.recorder.audit.AnchorFormat;
import dev.gameday.recorder.audit.Audit;
import dev.gameday.recorder.seal.KeyRing;
import dev.gameday.shell.Console;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.line.CompletedBy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code session anchor}: states how far a record goes, to be kept where it can't be rewritten. */
@Component
final class SessionAnchorCommand {
    private final SessionFolders sessions;
    private final KeyRing keys;
    private final InstantSource wall;
    private final Console console;

    SessionAnchorCommand(SessionFolders sessions, KeyRing keys, InstantSource wall, Console console) {
        this.sessions = sessions;
        this.keys = keys;
        this.wall = wall;
        this.console = console;
    }

    @Command(
            name = {"session", "anchor"},
            description = "State how far a record goes, to be kept where it can't be rewritten",
            group = Task.LEARN,
            help =
                    "For example: session anchor --to /mnt/worm/anchors.jsonl. Without --to the line is only shown. Keep it "
                            + "where you can't rewrite it yourself, as in a bucket with Object Lock; session verify --anchor FILE "
                            + "compares the record with it.")
    void anchor(
            @Argument(index = 0, defaultValue = "latest", description = "A session's id, or the beginning of it")
                    @CompletedBy("sessionNames")
                    String session,
            @Option(longName = "to", description = "The file that it is appended to, outside the session's folder")
                    @Nullable String to) {
        SessionFolder folder = FoundSession.folder(sessions, session);
        Optional<Path> file = Optional.ofNullable(to).map(Path::of);
        file.filter(path -> path.toAbsolutePath()
                        .normalize()
                        .startsWith(folder.folder().toAbsolutePath()))
                .ifPresent(path -> {
                    throw new UsageException(
                            "An anchor beside its record is rewritten with it; name a file elsewhere.");
                });
        Anchor anchor = anchor(folder);
        console.print(AnchorFormat.write(anchor).strip());
        if (file.isPresent()) {
            write(file.get(), anchor);
            console.print("Appended to " + file.get());
        }
    }

    private Anchor anchor(SessionFolder folder) {
        try {
            Audit audit = Audit.of(folder, TrustedKeys.of(keys, null).all());
            if (!audit.untouched()) {
                throw new RefusedException(
                        "The record is not as it was written: " + audit.flaws().get(0), "session verify shows more");
            }
            return audit.anchor(wall.instant());
        } catch (IOException e) {
            throw new RefusedException("The record can't be read (" + e.getMessage() + ")", "mend its folder");
        }
    }

    private static void write(Path file, Anchor anchor) {
        try {
            new AnchorFile(file).append(anchor);
        } catch (IOException e) {
            throw new RefusedException(
                    "The anchor can't be written to " + file + " (" + e.getMessage() + ")", "name a file that can be");
        }
    }
}
