package dev.gameday.catalog.aws.tail;

import dev.gameday.catalog.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a log is let alone after trouble: FilterLogEvents has an account's few calls a second for all, proofs of
 * effects among them. What passes is tried again soon and then ever later, what does not is asked seldom.
 */
final class Respite {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration ABSENT = Duration.ofMinutes(1);
    private static final Duration DENIED = Duration.ofMinutes(5);

    private Optional<Trouble> standing = Optional.empty();
    private Instant until = Instant.MIN;
    private Duration next = SOON;

    /** The trouble that still stands; empty where it is time to ask. */
    Optional<Trouble> standing(Instant now) {
        return now.isBefore(until) ? standing : Optional.empty();
    }

    Trouble after(Trouble trouble, Instant now) {
        Duration wait = switch (trouble.kind()) {
            case NOT_FOUND -> ABSENT;
            case DENIED, REFUSED -> DENIED;
            default -> next;
        };
        next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
        standing = Optional.of(trouble);
        until = now.plus(wait);
        return trouble;
    }

    void over() {
        standing = Optional.empty();
        next = SOON;
    }
}
