package dev.gameday.recorder.history.share;

import dev.gameday.catalog.ObjectStore;
import dev.gameday.catalog.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a store has whole, by its manifests: of each file of each session its newest, and those before it. */
final class Shelf {
    private static final Comparator<SharedName> AGE =
            Comparator.comparingLong(SharedName::size).thenComparing(SharedName::digest);

    private final Map<String, List<SharedName>> files;

    private Shelf(Map<String, List<SharedName>> files) {
        this.files = files;
    }

    /** How a file stands to what the store has of it. */
    enum Place {
        /** It goes on from all that is there. */
        NEW,
        /** What is there goes on from it. */
        OLDER,
        /** Neither: two consoles wrote different things. */
        APART
    }

    /** That of those keys; what is no manifest's is passed over. */
    static Shelf of(List<String> manifests) {
        Map<String, List<SharedName>> files = new LinkedHashMap<>();
        manifests.stream()
                .flatMap(key -> SharedName.manifested(key).stream())
                .sorted(Comparator.comparing((SharedName name) -> name.session().value())
                        .thenComparing(name -> !name.isRecord())
                        .thenComparing(SharedName::file)
                        .thenComparing(AGE))
                .forEach(name -> files.computeIfAbsent(name.session() + "/" + name.file(), key -> new ArrayList<>())
                        .add(name));
        return new Shelf(files);
    }

    /** The newest of each file; a session's record is before what stands beside it. */
    List<SharedName> newest() {
        return files.values().stream().map(names -> names.get(names.size() - 1)).toList();
    }

    /** Whether a file is there as that name says. */
    boolean has(SharedName name) {
        return all(name).contains(name);
    }

    /** The names of that file that are there and that its content contradicts: what they name, it does not begin with. */
    List<SharedName> apart(SharedName name, Path file) throws IOException {
        List<SharedName> apart = new ArrayList<>();
        for (SharedName other : all(name)) {
            if (other.size() <= name.size() && !other.isBeginningOf(file)) {
                apart.add(other);
            }
        }
        return apart;
    }

    /** How that file stands to what is there; what is larger than it has to be fetched to tell. */
    Outcome<Place> place(SharedName name, Path file, ObjectStore store) throws IOException {
        if (!apart(name, file).isEmpty()) {
            return Outcome.done(Place.APART);
        }
        Optional<SharedName> larger =
                all(name).stream().filter(other -> other.size() > name.size()).findFirst();
        if (larger.isEmpty()) {
            return Outcome.done(Place.NEW);
        }
        byte[] own = Files.readAllBytes(file);
        return store.download(larger.get().content())
                .map(found -> found.filter(bytes -> beginsWith(bytes, own)).isPresent() ? Place.OLDER : Place.APART);
    }

    private List<SharedName> all(SharedName name) {
        return files.getOrDefault(name.session() + "/" + name.file(), List.of());
    }

    private static boolean beginsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }
}
