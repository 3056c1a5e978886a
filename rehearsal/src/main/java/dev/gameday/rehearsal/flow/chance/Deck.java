package dev.gameday.rehearsal.flow.chance;

import java.util.SplittableRandom;

/**
 * Cards that are shuffled, drawn to the last and shuffled again. A share drawn from a deck is exact after every full
 * deck, where independent draws would wander around it; a run's figures stay near their expectation that way.
 */
public final class Deck {
    private static final int PERCENT = 100;

    private final int[] cards;
    private final SplittableRandom stream;
    private int next;

    private Deck(int[] cards, SplittableRandom stream) {
        this.cards = cards;
        this.stream = stream;
        this.next = cards.length;
    }

    /** A deck with each of the numbers from 0 to {@code count - 1} once. */
    public static Deck ofNumbers(int count, SplittableRandom stream) {
        int[] cards = new int[count];
        for (int number = 0; number < count; number++) {
            cards[number] = number;
        }
        return new Deck(cards, stream);
    }

    /** A deck of a hundred cards, {@code percentage} of them 1 and the rest 0. */
    public static Deck ofShare(int percentage, SplittableRandom stream) {
        int[] cards = new int[PERCENT];
        for (int hit = 0; hit < percentage; hit++) {
            cards[hit] = 1;
        }
        return new Deck(cards, stream);
    }

    /** The next card. */
    public int draw() {
        if (next == cards.length) {
            shuffle();
            next = 0;
        }
        return cards[next++];
    }

    private void shuffle() {
        for (int last = cards.length - 1; last > 0; last--) {
            int other = stream.nextInt(last + 1);
            int card = cards[last];
            cards[last] = cards[other];
            cards[other] = card;
        }
    }
}
