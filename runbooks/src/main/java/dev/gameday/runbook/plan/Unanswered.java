package dev.gameday.runbook.plan;

import dev.gameday.catalog.Outcome;
import java.util.Map;
import java.util.TreeMap;

/** Collects the questions that got no answer, by the guard that needed it; the first trouble of each is kept. */
public final class Unanswered {
    private final Map<String, String> byGuard = new TreeMap<>();

    /** The answer; {@code otherwise} where there is none, and then the trouble is noted for the guard. */
    public <T> T of(String guard, Outcome<T> outcome, T otherwise) {
        return outcome.match(answer -> answer, trouble -> {
            byGuard.putIfAbsent(guard, trouble.sentence());
            return otherwise;
        });
    }

    /** The trouble of each guard's question. */
    public Map<String, String> byGuard() {
        return Map.copyOf(byGuard);
    }
}
