package dev.gameday.rehearsal.aws;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One page of a list, and the token of the next page where there is one. A token is the position it starts at. */
record Page<T>(List<T> items, Optional<String> nextToken) {
    /** The page of at most {@code size} items that {@code token} names; empty where it names none. */
    static <T> Optional<Page<T>> of(List<T> all, @Nullable String token, int size) {
        int from = token == null || token.isEmpty() ? 0 : position(token);
        if (from < 0 || from > all.size()) {
            return Optional.empty();
        }
        int to = Math.min(all.size(), from + size);
        Optional<String> next = to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty();
        return Optional.of(new Page<>(List.copyOf(all.subList(from, to)), next));
    }

    private static int position(String token) {
        return token.matches("\\d{1,9}") ? Integer.parseInt(token) : -1;
    }
}
