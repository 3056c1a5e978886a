package dev.gameday.rehearsal.aws.cloudwatch.answer;

import java.util.List;
import java.util.Optional;

/** A page of a list; the token of the next is the index of its first element. */
public record Page<T>(List<T> elements, Optional<String> next) {
    public static <T> Page<T> of(List<T> all, String token, int size) {
        int first = token == null ? 0 : indexOf(token, all.size());
        int last = Math.min(all.size(), first + size);
        return new Page<>(
                all.subList(first, last), Optional.of(String.valueOf(last)).filter(any -> last < all.size()));
    }

    private static int indexOf(String token, int size) {
        if (!token.matches("[0-9]{1,9}") || Integer.parseInt(token) >= size) {
            throw CloudWatchErrors.invalidNextToken();
        }
        return Integer.parseInt(token);
    }
}
