package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;

/** Says no to an injection before anything is touched. */
final class Refusal {
    private Refusal() {}

    static <T> Outcome<T> because(String sentence) {
        return Outcome.failed(new Trouble(Trouble.Kind.REFUSED, sentence));
    }
}
