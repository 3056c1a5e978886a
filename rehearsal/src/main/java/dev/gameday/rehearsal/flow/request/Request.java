package dev.gameday.rehearsal.flow.request;

/**
 * One client's request and what has become of it. It carries its own history, so that nothing has to be looked up and a
 * request that no message or attempt refers to any more is forgotten.
 */
public final class Request {
    private static final long NEVER = -1;
    private static final int[] NOTHING_COUNTED = {};

    private final Ledger ledger;
    private final long number;
    private final long submittedNanos;
    private final int[] attempts;
    private long queuedNanos = NEVER;
    private int messages;
    private boolean accepted;
    private boolean routed;
    private boolean lost;

    Request(Ledger ledger, long number, long submittedNanos, int callsCounted) {
        this.ledger = ledger;
        this.number = number;
        this.submittedNanos = submittedNanos;
        this.attempts = callsCounted == 0 ? NOTHING_COUNTED : new int[callsCounted];
    }

    /** Where it is counted. */
    public Ledger ledger() {
        return ledger;
    }

    /** Its number among its client's, from 1; 0 if no client submitted it. */
    public long number() {
        return number;
    }

    long submittedNanos() {
        return submittedNanos;
    }

    /** When it first got into a queue or a table: the instant from which it counts as kept. */
    long queuedNanos() {
        return queuedNanos;
    }

    boolean isRouted() {
        return routed;
    }

    int attempts(int call) {
        return attempts[call];
    }

    /** An attempt of one of the calls that are counted by request, by the number that {@link Ledger} gave it. */
    public void attempted(int call) {
        attempts[call]++;
    }

    /** Something that carries it on was added somewhere: a message, a record. */
    public void carried(long nowNanos) {
        messages++;
        if (queuedNanos == NEVER) {
            queuedNanos = nowNanos;
        }
    }

    /** Something that carried it on is gone. */
    public void dropped() {
        messages--;
        ledger.checkLoss(this);
    }

    void accept() {
        accepted = true;
    }

    void route() {
        routed = true;
    }

    /** Whether it has now been lost: the client was told that all is well, and yet it is nowhere. True only once. */
    boolean isNewlyLost() {
        boolean newly = !lost && accepted && !routed && messages == 0;
        lost |= newly;
        return newly;
    }
}
