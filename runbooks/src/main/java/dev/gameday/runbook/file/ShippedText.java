package dev.gameday.runbook.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that this module carries under {@code /runbooks/}; one that is missing is a bug of ours. */
final class ShippedText {
    private ShippedText() {}

    /** The names of the shipped runbooks, in the order in which they are told. */
    static List<String> runbooks() {
        return of("index").lines().toList();
    }

    /** The text of one of them. */
    static String of(String name) {
        try (InputStream in = ShippedText.class.getResourceAsStream("/runbooks/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the resource /runbooks/" + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
