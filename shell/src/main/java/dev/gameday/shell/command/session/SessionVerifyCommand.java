package dev.gameday.shell.command.session;

import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.audit.Anchor;
import dev.gameday.recorder.audit.Audit;
import dev.gameday.recorder.seal.KeyRing;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.command.session.anchor.AnchorPlaces;
import dev.gameday.shell.command.share.Reach;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.line.CompletedBy;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code session verify}: whether a record is as it was written and signed; exit code 1 if not. */
@Component
final class SessionVerifyCommand {
    private final SessionFolders sessions;
    private final KeyRing keys;
    private final AnchorPlaces places;
    private final Console console;

    SessionVerifyCommand(SessionFolders sessions, KeyRing keys, AnchorPlaces places, Console console) {
        this.sessions = sessions;
        this.keys = keys;
        this.places = places;
        this.console = console;
    }

    @Command(
            name = {"session", "verify"},
            description = "Check that a record is as it was written and signed",
            group = Task.LEARN,
            help =
                    "For example: session verify, session verify 20260105 --key ana.pem --anchor s3://evidence/game-days. It is checked against its hashes "
                            + "and its seals; signatures count as proof of who signed where the key is your own, one in the folder "
                            + "of known keys, or the one of --key.")
    ExitCode verify(
            @Argument(index = 0, defaultValue = "latest", description = "A session's id, or the beginning of it")
                    @CompletedBy("sessionNames")
                    String session,
            @Option(longName = "key", description = "The file of a public key to trust, as PEM") @Nullable String key,
            @Option(longName = "anchor", description = "What was kept of it elsewhere: s3://bucket/prefix, or a file")
                    @Nullable String anchor,
            @Option(longName = "live", description = "With a bucket: the profile whose account it is in")
                    @CompletedBy("profileNames")
                    @Nullable String live,
            @Option(longName = "rehearsal", description = "With a bucket: the URL of a served rehearsal that has it")
                    @Nullable String rehearsal,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        SessionFolder folder = FoundSession.folder(sessions, session);
        TrustedKeys trusted = TrustedKeys.of(keys, key);
        Audit audit = audit(folder, trusted, anchor, new Reach(live, rehearsal));
        AuditText text = new AuditText(audit, trusted);
        output.print(console, () -> text.print(console), text::fields);
        return audit.whole() ? ExitCode.HELD : ExitCode.REFUTED;
    }

    private Audit audit(SessionFolder folder, TrustedKeys trusted, @Nullable String anchor, Reach reach) {
        if (anchor == null && !reach.unsaid()) {
            throw new UsageException("--live and --rehearsal say where a bucket is: name it with --anchor.");
        }
        List<Anchor> anchors = anchor == null ? List.of() : places.read(anchor, reach, folder.session());
        try {
            return anchor == null ? Audit.of(folder, trusted.all()) : Audit.of(folder, trusted.all(), anchors);
        } catch (IOException e) {
            throw new RefusedException("The record can't be read (" + e.getMessage() + ")", "mend its folder");
        }
    }
}
