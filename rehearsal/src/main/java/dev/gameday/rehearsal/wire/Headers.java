package dev.gameday.rehearsal.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The headers of a request or a response, by name in any case; immutable, and never null. */
public record Headers(Map<String, List<String>> values) {
    /** No header at all. */
    public static final Headers NONE = new Headers(Map.of());

    /** Copies {@code values}; names that differ only in case are one name. */
    public Headers {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, all) -> copy.merge(name, List.copyOf(all), Headers::joined));
        values = Collections.unmodifiableMap(copy);
    }

    /** The first value of that name. */
    public Optional<String> first(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** All values of that name, as one list where the header is a list separated by commas. */
    public List<String> elements(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::trim)
                .filter(element -> !element.isEmpty())
                .toList();
    }

    /** These headers with {@code name} set to {@code value} alone. */
    public Headers with(String name, String value) {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(values);
        copy.put(name, List.of(value));
        return new Headers(copy);
    }

    /** These headers without {@code name}. */
    public Headers without(String name) {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(values);
        copy.remove(name);
        return new Headers(copy);
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }
}
