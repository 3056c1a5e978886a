package dev.gameday.recorder.comparison;

import java.time.Duration;
import java.util.Optional;

/** Durations in words, to the second, as {@code 4 min 5 s}. */
final class Lasting {
    private Lasting() {}

    /** Without its sign. */
    static String of(Duration duration) {
        long seconds = Math.round(duration.abs().toMillis() / 1000.0);
        String rest = seconds % 60 == 0 && seconds > 0 ? "" : seconds % 60 + " s";
        return seconds < 60 ? seconds + " s" : (seconds / 60 + " min " + rest).trim();
    }

    /** By how much the second is less or more, as {@code 4 min sooner}; empty where they are the same to the second. */
    static Optional<String> apart(Duration first, Duration second, String less, String more) {
        Duration difference = second.minus(first);
        return Math.abs(difference.toMillis()) < 500
                ? Optional.empty()
                : Optional.of(of(difference) + " " + (difference.isNegative() ? less : more));
    }
}
