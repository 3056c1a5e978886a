package dev.gameday.rehearsal.flow;

/** A lane is the number, from 0, of a caller's attempt. Shares are kept exact in each lane by a deck of its own. */
final class Lanes {
    /** The client and the intake make three attempts at most. */
    static final int COUNT = 3;

    /** The lane of callers that make no attempts of their own: event sources and direct invocations. */
    static final int FIRST = 0;

    private Lanes() {}
}
