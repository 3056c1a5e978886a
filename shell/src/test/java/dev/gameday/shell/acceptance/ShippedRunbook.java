package dev.gameday.shell.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A shipped runbook's text with pieces of it replaced, as a person would edit a copy. Immutable. */
record ShippedRunbook(String text) {
    static ShippedRunbook of(String scenario) {
        String resource = "/runbooks/" + scenario + ".yaml";
        try (InputStream stream = ShippedRunbook.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new AssertionError(resource + " is not shipped");
            }
            return new ShippedRunbook(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the first of that piece replaced by another of as many lines. */
    ShippedRunbook with(String piece, String other) {
        int at = text.indexOf(piece);
        if (at < 0) {
            throw new AssertionError("the runbook has no '" + piece + "'");
        }
        return new ShippedRunbook(text.substring(0, at) + other + text.substring(at + piece.length()));
    }

    /** The line, from 1, that the first of that piece is in. */
    int line(String piece) {
        return (int) text.substring(0, text.indexOf(piece)).lines().count() + (text.contains("\n" + piece) ? 1 : 0);
    }

    Path writtenTo(Path file) throws IOException {
        return Files.writeString(file, text);
    }
}
