package dev.gameday.recorder.history.share;

import dev.gameday.catalog.ObjectStore;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Sends closed sessions to a store: the record, then what takeovers wrote, then corrections, each under its digest, and its
 * manifest after it. What is there is not sent again, so one that was cut off goes on where it stopped, one that grew is
 * sent as it is now, and several consoles may do it at once.
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
     * What it came to: so many files sent, so many there already, those that were left out with the reason in a sentence,
     * and the trouble that ended it early, if any.
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
        Shelf there = Shelf.of(manifests.value().orElse(List.of()));
        List<SessionFolder> all = sessions.all().stream()
                .sorted(Comparator.comparing(folder -> folder.session().value()))
                .toList();
        for (SessionFolder folder : all) {
            if (trouble.isEmpty()) {
                trouble = push.session(folder, there);
            }
        }
        return new Pushed(push.sent, push.present, push.left, trouble);
    }

    /** What stands beside a record is of no use without it. */
    private Optional<Trouble> session(SessionFolder folder, Shelf there) {
        try {
            if (!Shareable.closed(folder)) {
                left.add(folder.session() + ": it is not closed");
                return Optional.empty();
            }
            for (Path file : folder.records()) {
                int before = left.size();
                Optional<Trouble> trouble = file(folder, file, there);
                if (trouble.isPresent() || left.size() > before) {
                    return trouble;
                }
            }
        } catch (IOException e) {
            left.add(folder.session() + ": it can't be read (" + e.getMessage() + ")");
        }
        return Optional.empty();
    }

    private Optional<Trouble> file(SessionFolder folder, Path file, Shelf there) throws IOException {
        SharedName name = SharedName.of(folder.session(), file);
        if (there.has(name)) {
            present++;
            return Optional.empty();
        }
        Optional<String> obstacle = Shareable.obstacle(folder, file);
        if (obstacle.isPresent()) {
            left.add(folder.session() + ": " + obstacle.get());
            return Optional.empty();
        }
        Outcome<Shelf.Place> place = there.place(name, file, store);
        Optional<Shelf.Place> known = place.value();
        if (known.equals(Optional.of(Shelf.Place.NEW))) {
            return send(name, file);
        } else if (known.equals(Optional.of(Shelf.Place.OLDER))) {
            present++;
        } else if (known.isPresent()) {
            left.add(folder.session() + ": another " + name.file()
                    + " of this session is in the store, and one is not the beginning of the other");
        }
        return place.match(found -> Optional.empty(), Optional::of);
    }

    /** Bytes that are there already are whole: another console's, or this one's before it was cut off. */
    private Optional<Trouble> send(SharedName name, Path file) throws IOException {
        Outcome<Boolean> there = store.upload(name.content(), file)
                .then(fresh ->
                        fresh ? Outcome.done(true) : store.keys(name.content()).map(keys -> !keys.isEmpty()));
        if (Files.size(file) != name.size()) {
            left.add(name.session() + ": its " + name.file() + " was written while it was sent; push it again");
            return Optional.empty();
        }
        Outcome<Boolean> done = there.then(whole -> whole
                ? store.create(name.manifest(), "")
                : Outcome.failed(new Trouble(
                        Trouble.Kind.CONFLICT, "another console is sending " + name.session() + " just now")));
        done.value().ifPresent(fresh -> {
            sent += fresh ? 1 : 0;
            present += fresh ? 0 : 1;
        });
        return done.match(fresh -> Optional.empty(), Optional::of);
    }
}
