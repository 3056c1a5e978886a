package dev.gameday.rehearsal.aws.fis.answer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page of a list that only grows at its end; the token of the next is the index of its first element. */
public record Listing<T>(List<T> elements, Optional<String> next) {
    private static final int MOST = 100;

    /** The page after the token, of as many as FIS gives unasked. */
    public static <T> Listing<T> of(List<T> all, @Nullable String token) {
        return of(all, token, MOST);
    }

    /** The page after the token, of at most {@code wanted} elements. */
    public static <T> Listing<T> of(List<T> all, @Nullable String token, @Nullable Integer wanted) {
        if (wanted != null && (wanted < 1 || wanted > MOST)) {
            throw FisErrors.invalid("maxResults must be between 1 and " + MOST);
        }
        if (token != null && !token.matches("[0-9]{1,9}")) {
            throw FisErrors.invalid("Invalid nextToken");
        }
        int first = token == null ? 0 : Math.min(all.size(), Integer.parseInt(token));
        int last = Math.min(all.size(), first + (wanted == null ? MOST : wanted));
        return new Listing<>(
                all.subList(first, last), Optional.of(String.valueOf(last)).filter(any -> last < all.size()));
    }
}
