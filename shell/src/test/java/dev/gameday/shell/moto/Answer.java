package dev.gameday.shell.moto;

import dev.gameday.catalog.Outcome;

/** What the live path answered, where nothing but an answer will do. */
final class Answer {
    private Answer() {}

    /** The value; fails the test with the trouble that was met instead. */
    static <T> T of(Outcome<T> outcome) {
        return outcome.match(value -> value, trouble -> {
            throw new AssertionError(trouble.kind() + ": " + trouble.sentence());
        });
    }
}
