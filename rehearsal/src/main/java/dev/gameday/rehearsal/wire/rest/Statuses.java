package dev.gameday.rehearsal.wire.rest;

import dev.gameday.rehearsal.wire.protocol.Destination;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The HTTP status of each operation of one service that is answered with another than 200, where its answer doesn't carry
 * one itself. Source: {@code http.responseCode} in the services' models of botocore 1.43.11, as each operation's page of the
 * API reference has it under "Response Syntax".
 */
public final class Statuses {
    private static final int USUAL = 200;

    private final Map<String, Integer> byOperation;

    private Statuses(Map<String, Integer> byOperation) {
        this.byOperation = Map.copyOf(byOperation);
    }

    /** The service's statuses; those of a service that is not in the table are all 200. */
    public static Statuses of(String service) {
        Map<String, Integer> statuses = new HashMap<>();
        for (String line : table()) {
            List<String> words = List.of(line.split(" "));
            if (words.get(0).equals(service)) {
                words.subList(2, words.size())
                        .forEach(operation -> statuses.put(operation, Integer.valueOf(words.get(1))));
            }
        }
        return new Statuses(statuses);
    }

    int of(Destination destination) {
        return byOperation.getOrDefault(destination.operation(), USUAL);
    }

    /** Lines of a service, a status, and the operations that are answered with it. */
    private static List<String> table() {
        InputStream resource =
                Objects.requireNonNull(Statuses.class.getResourceAsStream("statuses.txt"), "statuses.txt");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
