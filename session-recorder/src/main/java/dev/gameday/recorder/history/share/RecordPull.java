package dev.gameday.recorder.history.share;

import dev.gameday.catalog.ObjectStore;
import dev.gameday.catalog.Outcome;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches into a folder of this machine what a store has whole and the folder has not. A file is in the folder only after
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
     * What it came to: so many files fetched, so many there already, those that are not what they should be with the
     * reason, and the trouble that ended it early, if any.
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
            Shelf there = Shelf.of(listed.value().orElse(List.of()));
            pull.forgetAllBut(there.newest());
            for (SharedName name : there.newest()) {
                if (trouble.isEmpty()) {
                    trouble = pull.one(name, there);
                }
            }
        }
        return new Pulled(pull.fetched, pull.present, pull.refused, trouble);
    }

    private void forgetAllBut(List<SharedName> newest) throws IOException {
        Set<Path> there = new HashSet<>();
        newest.forEach(name -> there.add(file(name)));
        for (SessionFolder session : new SessionFolders(folder).all()) {
            for (Path file : session.records()) {
                if (!there.contains(file)) {
                    Files.deleteIfExists(file);
                    Files.deleteIfExists(mark(file));
                }
            }
        }
    }

    private Optional<Trouble> one(SharedName name, Shelf there) throws IOException {
        Path file = file(name);
        Path mark = mark(file);
        if (Files.exists(file)
                && Files.exists(mark)
                && Files.readString(mark).equals(name.manifest())
                && Files.size(file) == name.size()) {
            present++;
            tellApart(name, file, there);
            return Optional.empty();
        }
        Outcome<Optional<byte[]>> download = store.download(name.content());
        Optional<byte[]> bytes = download.value().flatMap(found -> found);
        if (bytes.isPresent()) {
            if (keep(name, bytes.get())) {
                tellApart(name, file, there);
            }
        } else if (download.value().isPresent()) {
            refused.add(name.session() + ": its manifest is there and its " + (name.isRecord() ? "record" : name.file())
                    + " is not");
        }
        return download.match(found -> Optional.empty(), Optional::of);
    }

    /** Two consoles that wrote different things at once; what counts is then not all that was written. */
    private void tellApart(SharedName name, Path file, Shelf there) throws IOException {
        if (!there.apart(name, file).isEmpty()) {
            refused.add(name.session() + ": the shorter of its two " + name.file()
                    + ", which is not the beginning of the longer one");
        }
    }

    private Path file(SharedName name) {
        return folder.resolve(name.session().value()).resolve(name.file());
    }

    private static Path mark(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.equals(SharedName.RECORD) ? NAME : name + "." + NAME);
    }

    private boolean keep(SharedName name, byte[] bytes) throws IOException {
        Path file = file(name);
        Path place = OwnerOnly.folder(folder.resolve(name.session().value()));
        Path fresh = Files.createTempFile(place, "events", ".new");
        try {
            Files.write(fresh, bytes);
            Optional<String> wrong = wrong(name, bytes, fresh);
            if (wrong.isPresent()) {
                refused.add(name.session() + ": " + wrong.get());
                return false;
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(mark(file), name.manifest());
            fetched++;
            return true;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private Optional<String> wrong(SharedName name, byte[] bytes, Path fresh) throws IOException {
        if (!name.isOf(bytes)) {
            return Optional.of("the bytes of its " + (name.isRecord() ? "record" : name.file())
                    + " are not those that its manifest names");
        }
        SessionFolder session =
                new SessionFolder(name.session(), folder.resolve(name.session().value()));
        if (!name.isRecord() && !Files.exists(session.events())) {
            return Optional.of("its " + name.file() + " goes on from a record that could not be fetched");
        }
        Verification verification =
                name.isRecord() ? Verification.of(fresh) : Verification.of(session, fresh, (number, hash) -> {});
        return verification.untouched()
                ? Optional.empty()
                : verification
                        .fault()
                        .map(fault -> "line %d of its %s is not as it was written: %s"
                                .formatted(
                                        fault.lineNumber(),
                                        name.isRecord() ? "record" : name.file(),
                                        fault.sentence()));
    }
}
