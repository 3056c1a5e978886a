package dev.gameday.rehearsal.flow;

/**
 * One trade order and what has become of it. It carries its own history, so that nothing has to be looked up and an
 * order that no message or attempt refers to any more is forgotten.
 */
final class Order {
    private static final long NEVER = -1;

    private final long number;
    private final long submittedNanos;
    private long queuedNanos = NEVER;
    private int riskCheckAttempts;
    private int messages;
    private boolean accepted;
    private boolean routed;
    private boolean lost;

    Order(long number, long submittedNanos) {
        this.number = number;
        this.submittedNanos = submittedNanos;
    }

    long number() {
        return number;
    }

    long submittedNanos() {
        return submittedNanos;
    }

    /** When it first got into the queue: the instant from which it counts as kept. */
    long queuedNanos() {
        return queuedNanos;
    }

    int riskCheckAttempts() {
        return riskCheckAttempts;
    }

    boolean isRouted() {
        return routed;
    }

    /** Whether the order has now been lost: the client was told that all is well, and yet it is nowhere. Once only. */
    boolean isNewlyLost() {
        boolean newly = !lost && accepted && !routed && messages == 0;
        lost |= newly;
        return newly;
    }

    void riskCheckAttempted() {
        riskCheckAttempts++;
    }

    void accept() {
        accepted = true;
    }

    void route() {
        routed = true;
    }

    void messageAdded(long nowNanos) {
        messages++;
        if (queuedNanos == NEVER) {
            queuedNanos = nowNanos;
        }
    }

    void messageRemoved() {
        messages--;
    }
}
