package dev.gameday.shell.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A profile's file that allows what the shipped profile does, but for what a test says; none until it says something. */
final class ProfileText {
    private final Path file;
    private final Map<String, String> keys = new TreeMap<>(Map.of(
            "name", "payments",
            "account", "\"111122223333\"",
            "region", "eu-west-1",
            "store", "{bucket: " + GuardTrial.BUCKET + ", folder: gameday/}"));

    ProfileText(Path file) {
        this.file = file;
    }

    /** Has that key hold that YAML. */
    void says(String key, String yaml) {
        keys.put(key, yaml);
        String text = keys.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What names it on a command line. */
    Stream<String> option() {
        return Files.exists(file) ? Stream.of("--profile", file.toString()) : Stream.empty();
    }
}
