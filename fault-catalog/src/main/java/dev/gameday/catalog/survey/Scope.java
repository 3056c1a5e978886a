package dev.gameday.catalog.survey;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which functions are looked at: those that carry all the tags, and whose name is one of the names or begins with the
 * prefix, where either is given.
 */
public record Scope(Map<String, String> tags, Optional<String> prefix, List<String> names) {
    public Scope {
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
        names = List.copyOf(names);
    }

    /** Every function. */
    public static Scope everything() {
        return new Scope(Map.of(), Optional.empty(), List.of());
    }

    /** Whether a function of this name is meant, its tags apart. */
    public boolean names(String function) {
        return (names.isEmpty() || names.contains(function))
                && prefix.map(function::startsWith).orElse(true);
    }
}
