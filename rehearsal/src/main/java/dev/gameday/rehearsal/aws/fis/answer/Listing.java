package dev.gameday.rehearsal.aws.fis.answer;

import java.util.List;
import java.util.Optional;

/** A page of a list that only grows at its end; the token of the next is the index of its first element. */
public record Listing<T>(List<T> elements, Optional<String> next) {
    private static final int MOST = 100;

    public static <T> Listing<T> of(List<T> all, String token, Integer wanted) {
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
