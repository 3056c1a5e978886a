package dev.gameday.catalog.arming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Port: the content of our own layers, by name ({@code java}, {@code python}). */
@FunctionalInterface
public interface LayerZips {
    /** The zip's bytes; empty where this console was built without that layer. */
    Optional<byte[]> zip(String name);

    /** Those that ship with the console. */
    static LayerZips shipped() {
        return name -> {
            try (InputStream zip = LayerZips.class.getResourceAsStream("/layers/" + name + ".zip")) {
                return zip == null ? Optional.empty() : Optional.of(zip.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
