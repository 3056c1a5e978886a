package dev.gameday.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known name a mistyped one meant, by the fewest letters to change (Levenshtein distance). */
public final class NearestName {
    private NearestName() {}

    /** The closest known name; empty when none is close: at most two letters in five may differ. */
    public static Optional<String> of(String written, Collection<String> known) {
        return known.stream()
                .filter(name ->
                        distance(written, name) <= Math.max(1, Math.max(written.length(), name.length()) * 2 / 5))
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A remedy for an unknown name: the nearest known one, else all of them. */
    public static String remedy(String written, Collection<String> known) {
        return of(written, known)
                .map(name -> "did you mean '" + name + "'?")
                .orElseGet(() -> "write one of " + String.join(", ", known));
    }

    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
