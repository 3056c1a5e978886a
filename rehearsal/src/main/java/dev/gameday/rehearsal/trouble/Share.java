package dev.gameday.rehearsal.trouble;

import java.util.SplittableRandom;

/**
 * Deals a share of calls from shuffled cards (ADR 3). The deck is the smallest that holds the share, two cards for 50 %,
 * because calls of one operation are few: every deck is exact, and a run of luck is short.
 */
final class Share {
    private static final int PERCENT = 100;

    private final boolean[] cards;
    private final SplittableRandom stream;
    private int next;

    Share(int percentage, SplittableRandom stream) {
        int divisor = divisor(percentage, PERCENT);
        this.cards = new boolean[PERCENT / divisor];
        for (int hit = 0; hit < percentage / divisor; hit++) {
            cards[hit] = true;
        }
        this.stream = stream;
        this.next = cards.length;
    }

    boolean deal() {
        if (next == cards.length) {
            shuffle();
            next = 0;
        }
        return cards[next++];
    }

    private void shuffle() {
        for (int last = cards.length - 1; last > 0; last--) {
            int other = stream.nextInt(last + 1);
            boolean card = cards[last];
            cards[last] = cards[other];
            cards[other] = card;
        }
    }

    private static int divisor(int one, int other) {
        return other == 0 ? one : divisor(other, one % other);
    }
}
