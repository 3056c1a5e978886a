package dev.gameday.rehearsal.flow.chance;

import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decks of one kind, one for each lane. A lane is the number, from 0, of a caller's attempt: first, second and third
 * attempts are drawn apart, so that each of them meets exactly the share it should.
 */
public final class LaneDecks {
    /** Attempts beyond this many share the last lane. */
    public static final int MOST_LANES = 16;

    private final @Nullable Deck[] decks = new @Nullable Deck[MOST_LANES];
    private final SplittableRandom stream;
    private final Function<SplittableRandom, Deck> kind;

    /** Decks that {@code kind} makes. */
    public LaneDecks(SplittableRandom stream, Function<SplittableRandom, Deck> kind) {
        this.stream = stream;
        this.kind = kind;
    }

    /** The next card of the lane. */
    public int draw(int lane) {
        int kept = Math.min(lane, MOST_LANES - 1);
        Deck deck = decks[kept];
        if (deck == null) {
            deck = kind.apply(stream);
            decks[kept] = deck;
        }
        return deck.draw();
    }
}
