package dev.gameday.recorder.history.share;

import dev.gameday.catalog.ObjectStore;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.Trouble;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.Verification;
import dev.gameday.recorder.owned.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Fetches into a folder of this machine what a store has whole and the folder has not. A record is in the folder only after
 * it was found to be the bytes that its manifest names and its chain to be whole; what the store no longer has goes.
 */
public final class RecordPull {
    private static final String NAME = "fetched";

    private final ObjectStore store;
    private final Path folder;
    private final List<String> refused = new ArrayList<>();
    private int fetched;
    private int present;

    private RecordPull(ObjectStore store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /**
     * What it came to: so many fetched, so many there already, those that are not what they should be with the reason, and the
     * trouble that ended it early, if any.
     */
    public record Pulled(int fetched, int present, List<String> refused, Optional<Trouble> trouble) {
        public Pulled {
            refused = List.copyOf(refused);
        }
    }

    /** Does it; {@code folder} is made where it is missing and then holds sessions as any other does. */
    public static Pulled into(Path folder, ObjectStore store) throws IOException {
        RecordPull pull = new RecordPull(store, OwnerOnly.folder(folder));
        Outcome<List<String>> listed = store.keys(SharedName.MANIFESTS);
        Optional<Trouble> trouble = listed.match(done -> Optional.empty(), Optional::of);
        if (trouble.isEmpty()) {
            Map<String, SharedName> newest = newest(listed.value().orElse(List.of()));
            pull.forgetAllBut(newest);
            for (SharedName name : newest.values()) {
                if (trouble.isEmpty()) {
                    trouble = pull.one(name);
                }
            }
        }
        return new Pulled(pull.fetched, pull.present, pull.refused, trouble);
    }

    private static Map<String, SharedName> newest(List<String> manifests) {
        Map<String, SharedName> newest = new TreeMap<>();
        manifests.stream()
                .flatMap(key -> SharedName.manifested(key).stream())
                .sorted(Comparator.comparingLong(SharedName::size).thenComparing(SharedName::digest))
                .forEach(name -> newest.put(name.session().value(), name));
        return newest;
    }

    private void forgetAllBut(Map<String, SharedName> newest) throws IOException {
        for (SessionFolder session : new SessionFolders(folder).all()) {
            if (!newest.containsKey(session.session().value())) {
                Files.deleteIfExists(session.events());
                Files.deleteIfExists(session.folder().resolve(NAME));
            }
        }
    }

    private Optional<Trouble> one(SharedName name) throws IOException {
        SessionFolder session = session(name.session());
        Path mark = session.folder().resolve(NAME);
        if (Files.exists(session.events())
                && Files.exists(mark)
                && Files.readString(mark).equals(name.manifest())
                && Files.size(session.events()) == name.size()) {
            present++;
            return Optional.empty();
        }
        Outcome<Optional<byte[]>> download = store.download(name.record());
        Optional<byte[]> bytes = download.value().flatMap(found -> found);
        if (bytes.isPresent()) {
            keep(name, session, bytes.get());
        } else if (download.value().isPresent()) {
            refused.add(name.session() + ": its manifest is there and its record is not");
        }
        return download.match(found -> Optional.empty(), Optional::of);
    }

    private SessionFolder session(SessionId id) {
        return new SessionFolder(id, folder.resolve(id.value()));
    }

    private void keep(SharedName name, SessionFolder session, byte[] bytes) throws IOException {
        OwnerOnly.folder(session.folder());
        Path fresh = Files.createTempFile(session.folder(), "events", ".new");
        try {
            Files.write(fresh, bytes);
            Optional<String> wrong = wrong(name, bytes, fresh);
            if (wrong.isPresent()) {
                refused.add(name.session() + ": " + wrong.get());
                return;
            }
            Files.move(fresh, session.events(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(session.folder().resolve(NAME), name.manifest());
            fetched++;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static Optional<String> wrong(SharedName name, byte[] bytes, Path file) throws IOException {
        if (!name.isOf(bytes)) {
            return Optional.of("its bytes are not those that its manifest names");
        }
        return Verification.of(file)
                .fault()
                .map(fault -> "line %d is not as it was written: %s".formatted(fault.lineNumber(), fault.sentence()));
    }
}
