package dev.gameday.rehearsal.aws;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing in the order of its keys. The marker of the next page is opaque and holds the last key, so what
 * is added or removed between two pages neither repeats nor hides an entry.
 */
public record Page<T>(List<T> items, Optional<String> nextMarker) {
    /** At most {@code size} items after {@code marker}; throws {@link IllegalArgumentException} for a foreign marker. */
    public static <T> Page<T> of(NavigableMap<String, T> all, @Nullable String marker, int size) {
        NavigableMap<String, T> rest = marker == null ? all : all.tailMap(decode(marker), false);
        List<String> keys = rest.keySet().stream().limit(size).toList();
        List<T> items = keys.stream()
                .flatMap(key -> Optional.ofNullable(all.get(key)).stream())
                .toList();
        Optional<String> next = rest.size() > size ? Optional.of(encode(keys.get(size - 1))) : Optional.empty();
        return new Page<>(items, next);
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String marker) {
        return new String(Base64.getUrlDecoder().decode(marker), StandardCharsets.UTF_8);
    }
}
