package dev.gameday.shell.command.session.anchor;

import dev.gameday.catalog.Retention;
import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.audit.Anchor;
import dev.gameday.recorder.audit.AnchorFile;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.share.Reach;
import dev.gameday.shell.command.share.SharedStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where anchors are kept, as it is typed: {@code s3://bucket/prefix}, or else a file. */
@Component
public final class AnchorPlaces {
    private static final String BUCKET = "s3://";

    private final ObjectProvider<AnchorBucket> bucket;

    AnchorPlaces(ObjectProvider<AnchorBucket> bucket) {
        this.bucket = bucket;
    }

    /** Refuses, before anything is read or reached, what can't be a place for that session's anchor. */
    public void check(String place, Reach reach, Term term, SessionFolder folder) {
        if (place.startsWith(BUCKET)) {
            store("--to", place);
            return;
        }
        refuseReach("--to", reach);
        if (!term.unsaid()) {
            throw new UsageException("--for and --mode are for a bucket: name it as --to s3://bucket/prefix.");
        }
        if (Path.of(place)
                .toAbsolutePath()
                .normalize()
                .startsWith(folder.folder().toAbsolutePath())) {
            throw new UsageException("An anchor beside its record is rewritten with it; name a file elsewhere.");
        }
    }

    /** Keeps the anchor there, and comes back with a sentence that says so. */
    public String keep(String place, Reach reach, Term term, Anchor anchor) {
        if (place.startsWith(BUCKET)) {
            Retention retention = term.from(anchor.at());
            String where = bucket.getObject().keep(store("--to", place), reach, anchor, retention);
            return "Kept as %s until %s (%s)"
                    .formatted(where, retention.until(), retention.mode().name().toLowerCase(Locale.ROOT));
        }
        try {
            new AnchorFile(Path.of(place)).append(anchor);
            return "Appended to " + place;
        } catch (IOException e) {
            throw new RefusedException(
                    "The anchor can't be written to " + place + " (" + e.getMessage() + ")", "name a file that can be");
        }
    }

    /** The anchors that are there: in a file of any session, in a bucket of that one. */
    public List<Anchor> read(String place, Reach reach, SessionId session) {
        if (place.startsWith(BUCKET)) {
            return bucket.getObject().read(store("--anchor", place), reach, session);
        }
        refuseReach("--anchor", reach);
        try {
            return new AnchorFile(Path.of(place)).read();
        } catch (IOException e) {
            throw new UsageException("The anchors in " + place + " can't be read (" + e.getMessage()
                    + "); name a file that session anchor made.");
        }
    }

    private static SharedStore store(String option, String place) {
        try {
            return SharedStore.parse(place);
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + " cannot be '" + place + "': " + e.getMessage());
        }
    }

    private static void refuseReach(String option, Reach reach) {
        if (!reach.unsaid()) {
            throw new UsageException("--live and --rehearsal say where a bucket is: name it as " + option
                    + " s3://bucket/prefix, or leave them out.");
        }
    }
}
