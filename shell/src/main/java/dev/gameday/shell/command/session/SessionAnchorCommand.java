package dev.gameday.shell.command.session;

import dev.gameday.catalog.Retention.Mode;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.audit.Anchor;
import dev.gameday.recorder.audit.AnchorFormat;
import dev.gameday.recorder.audit.Audit;
import dev.gameday.recorder.seal.KeyRing;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.command.session.anchor.AnchorPlaces;
import dev.gameday.shell.command.session.anchor.Term;
import dev.gameday.shell.command.share.Reach;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.line.CompletedBy;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
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
    private final AnchorPlaces places;
    private final Console console;

    SessionAnchorCommand(
            SessionFolders sessions, KeyRing keys, InstantSource wall, AnchorPlaces places, Console console) {
        this.sessions = sessions;
        this.keys = keys;
        this.wall = wall;
        this.places = places;
        this.console = console;
    }

    @Command(
            name = {"session", "anchor"},
            description = "State how far a record goes, to be kept where it can't be rewritten",
            group = Task.LEARN,
            help =
                    "For example: session anchor --to s3://evidence/game-days --live payments, or --to /mnt/worm/anchors.jsonl. "
                            + "Without --to the line is only shown. In a bucket it is locked (S3 Object Lock), and in mode "
                            + "compliance nobody can delete it before its day. session verify --anchor compares the record with it.")
    void anchor(
            @Argument(index = 0, defaultValue = "latest", description = "A session's id, or the beginning of it")
                    @CompletedBy("sessionNames")
                    String session,
            @Option(
                            longName = "to",
                            description = "A bucket with Object Lock as s3://bucket/prefix, or a file outside the "
                                    + "session's folder that it is appended to")
                    @Nullable String to,
            @Option(longName = "for", description = "How long a bucket keeps it; 365 days if left out") @Nullable Duration time,
            @Option(longName = "mode", description = "Who can end that before: nobody, or who may bypass governance")
                    @Nullable Mode mode,
            @Option(longName = "live", description = "The profile whose account the bucket is in")
                    @CompletedBy("profileNames")
                    @Nullable String live,
            @Option(longName = "rehearsal", description = "The URL of a served rehearsal that has the bucket") @Nullable String rehearsal) {
        SessionFolder folder = FoundSession.folder(sessions, session);
        Reach reach = new Reach(live, rehearsal);
        Term term = new Term(time, mode);
        if (to == null) {
            if (!reach.unsaid() || !term.unsaid()) {
                throw new UsageException("--for, --mode, --live and --rehearsal are for a bucket: name it with --to.");
            }
            console.print(AnchorFormat.write(anchor(folder)).strip());
            return;
        }
        places.check(to, reach, term, folder);
        Anchor anchor = anchor(folder);
        String kept = places.keep(to, reach, term, anchor);
        console.print(AnchorFormat.write(anchor).strip());
        console.print(kept);
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
}
