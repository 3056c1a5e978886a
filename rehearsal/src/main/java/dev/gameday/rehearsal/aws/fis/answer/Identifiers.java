package dev.gameday.rehearsal.aws.fis.answer;

import java.util.Random;
import java.util.stream.Collectors;

/** Makes ids as FIS makes them: three letters and fifteen others. The same seed makes the same ids. */
public record Identifiers(Random random) {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 15;

    public String next(String kind) {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining("", kind, ""));
    }
}
