package dev.gameday.catalog.file;

import dev.gameday.catalog.Fault;
import dev.gameday.catalog.FaultCatalog;
import dev.gameday.yaml.Place;
import dev.gameday.yaml.Problems;
import dev.gameday.yaml.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The fault files that this console carries, and fault files of one's own. */
public final class FaultFiles {
    private static final String FOLDER = "/catalog/";

    private final FaultFile reader;

    /** Reads fault files, checked against these FIS actions. */
    public FaultFiles(FisActions actions) {
        this.reader = new FaultFile(actions);
    }

    /** All faults that this console carries. */
    public static FaultCatalog shipped() {
        FaultFiles files = new FaultFiles(FisActions.shipped());
        Problems problems = new Problems();
        List<Fault> faults = resource(FOLDER + "index")
                .lines()
                .flatMap(name -> files.reader.read(name, resource(FOLDER + name), problems).stream())
                .toList();
        if (!problems.none()) {
            throw new IllegalStateException("a shipped fault is broken: " + problems.all());
        }
        return new FaultCatalog(faults);
    }

    /** The fault in that file; empty, with all problems noted, if it can't be read or anything in it is wrong. */
    public Optional<Fault> read(Path file, Problems problems) {
        try {
            if (Files.size(file) > YamlFile.LONGEST) {
                problems.add(new Place(file.toString(), 0, 0), "the file is too long for a fault", "name a fault file");
                return Optional.empty();
            }
            return reader.read(file.toString(), Files.readString(file), problems);
        } catch (IOException e) {
            problems.add(
                    new Place(file.toString(), 0, 0), "the file can't be read", "check its path, owner and encoding");
            return Optional.empty();
        }
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(FaultFiles.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
