package dev.gameday.catalog.layer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The zips of the fault layers, which the build makes: the same sources give the same bytes. {@code layers/README.md}
 * says what is in them.
 */
public final class LayerArchives {
    private static final String FOLDER = "/layers/";

    private LayerArchives() {}

    /** The layer for Python functions. */
    public static byte[] python() {
        return resource(FOLDER + "python.zip");
    }

    /** The layer for Java functions. */
    public static byte[] java() {
        return resource(FOLDER + "java.zip");
    }

    private static byte[] resource(String name) {
        try (InputStream stream = Objects.requireNonNull(LayerArchives.class.getResourceAsStream(name), name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
