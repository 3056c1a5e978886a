package dev.gameday.recorder.history.share;

import dev.gameday.catalog.ObjectStore;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.recorder.RecordTail;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.Verification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sends the records of closed sessions to a store: each under its digest, and its manifest after it. What is there is not
 * sent again, so one that was cut off goes on where it stopped, and several consoles may do it at once.
 */
public final class RecordPush {
    private final ObjectStore store;
    private final List<String> left = new ArrayList<>();
    private int sent;
    private int present;

    private RecordPush(ObjectStore store) {
        this.store = store;
    }

    /**
     * What it came to: so many sent, so many there already, those that were left out with the reason in a sentence, and the
     * trouble that ended it early, if any.
     */
    public record Pushed(int sent, int present, List<String> left, Optional<Trouble> trouble) {
        public Pushed {
            left = List.copyOf(left);
        }
    }

    /** Does it. Throws where the sessions can't be listed. */
    public static Pushed of(SessionFolders sessions, ObjectStore store) throws IOException {
        RecordPush push = new RecordPush(store);
        Outcome<List<String>> manifests = store.keys(SharedName.MANIFESTS);
        Optional<Trouble> trouble = manifests.match(done -> Optional.empty(), Optional::of);
        Set<String> there = new HashSet<>(manifests.value().orElse(List.of()));
        List<SessionFolder> all = sessions.all().stream()
                .sorted(Comparator.comparing(folder -> folder.session().value()))
                .toList();
        for (SessionFolder folder : all) {
            if (trouble.isEmpty()) {
                trouble = push.one(folder, there);
            }
        }
        return new Pushed(push.sent, push.present, push.left, trouble);
    }

    private Optional<Trouble> one(SessionFolder folder, Set<String> there) {
        try {
            if (RecordTail.of(folder.events()) == RecordTail.UNFINISHED) {
                left.add(folder.session() + ": it is not closed");
                return Optional.empty();
            }
            SharedName name = SharedName.of(folder.session(), folder.events());
            if (there.contains(name.manifest())) {
                present++;
                return Optional.empty();
            }
            Verification verification = Verification.of(folder.events());
            if (!verification.whole()) {
                left.add(folder.session() + ": its record is not whole; session verify says where");
                return Optional.empty();
            }
            return send(folder, name);
        } catch (IOException e) {
            left.add(folder.session() + ": it can't be read (" + e.getMessage() + ")");
            return Optional.empty();
        }
    }

    /** A record that is there already is whole: another console's, or this one's before it was cut off. */
    private Optional<Trouble> send(SessionFolder folder, SharedName name) {
        Outcome<Boolean> there = store.upload(name.record(), folder.events())
                .then(fresh ->
                        fresh ? Outcome.done(true) : store.keys(name.record()).map(keys -> !keys.isEmpty()));
        Outcome<Boolean> done = there.then(whole -> whole
                ? store.create(name.manifest(), "")
                : Outcome.failed(new Trouble(
                        Trouble.Kind.CONFLICT, "another console is sending " + folder.session() + " just now")));
        done.value().ifPresent(fresh -> {
            sent += fresh ? 1 : 0;
            present += fresh ? 0 : 1;
        });
        return done.match(fresh -> Optional.empty(), Optional::of);
    }
}
