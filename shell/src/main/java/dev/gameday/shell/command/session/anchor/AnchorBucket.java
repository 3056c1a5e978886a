package dev.gameday.shell.command.session.anchor;

import dev.gameday.catalog.ObjectStore.Kept;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Retention;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.Trouble;
import dev.gameday.recorder.audit.Anchor;
import dev.gameday.recorder.audit.AnchorFormat;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.command.share.Reach;
import dev.gameday.shell.command.share.SharedStore;
import dev.gameday.shell.command.share.SharedStores;
import dev.gameday.shell.console.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Anchors in a bucket with Object Lock: each is an object of its own, {@code SESSION/HASH.json} with the hash of its line, so
 * that none is written over another.
 */
@Component
final class AnchorBucket {
    private static final String SUFFIX = ".json";

    private final SharedStores stores;
    private final Console console;

    AnchorBucket(SharedStores stores, Console console) {
        this.stores = stores;
        this.console = console;
    }

    /** Keeps the anchor there until that day, and says under which key; refuses where it can't be. */
    String keep(SharedStore store, Reach reach, Anchor anchor, Retention retention) {
        String key = folder(anchor.session()) + AnchorFormat.hash(anchor) + SUFFIX;
        Outcome<Boolean> kept = in(store, reach, objects -> objects.keep(key, AnchorFormat.write(anchor), retention));
        // That it is there already means that an earlier try of the same put did it: its key says what it holds.
        return kept.match(fresh -> store + key, trouble -> {
            throw refusal("The anchor can't be kept in " + store, trouble);
        });
    }

    /**
     * The anchors of the session that are there, those included that somebody wrote over or deleted without being able to.
     * What is no anchor is named and left out: who may write there can add something, and take nothing away.
     */
    List<Anchor> read(SharedStore store, Reach reach, SessionId session) {
        Outcome<List<Kept>> kept = in(store, reach, objects -> objects.kept(folder(session)));
        List<Kept> found = kept.match(all -> all, trouble -> {
            throw refusal("The anchors in " + store + " can't be read", trouble);
        });
        List<Anchor> anchors = new ArrayList<>();
        for (Kept one : found) {
            AnchorFormat.read(one.text())
                    .ifPresentOrElse(
                            anchors::add,
                            () -> console.error(
                                    "Left out: " + store + one.key() + " holds something that is no anchor."));
        }
        return anchors;
    }

    private static String folder(SessionId session) {
        return session.value() + "/";
    }

    private <T> T in(SharedStore store, Reach reach, SharedStores.Act<T> act) {
        try {
            return stores.in(store, reach, act);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RefusedException refusal(String what, Trouble trouble) {
        return new RefusedException(what + ": " + trouble.sentence(), remedy(trouble.kind()));
    }

    private static String remedy(Trouble.Kind kind) {
        return switch (kind) {
            case REFUSED ->
                "name a bucket that was made with Object Lock (aws s3api create-bucket "
                        + "--object-lock-enabled-for-bucket), or a file that you can't rewrite";
            case DENIED ->
                "have s3:PutObject and s3:PutObjectRetention allowed to anchor, s3:ListBucketVersions and "
                        + "s3:GetObjectVersion to verify";
            case NOT_FOUND -> "name a bucket that is there";
            default -> "type it again";
        };
    }
}
