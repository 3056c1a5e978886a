package dev.gameday.catalog;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that another process needs to take one injection away, from this alone: a difference (what is added or changed,
 * and the old value of just that), never a secret. {@code facts} are the mechanism's own; {@code byHand} is the command
 * that a person would type; {@code expiresAt} is when the harm ends by itself.
 */
public record Undo(
        InjectionId injection,
        String mechanism,
        Map<String, String> facts,
        String sentence,
        String byHand,
        Optional<Instant> expiresAt) {
    public Undo {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** The fact of that name; a missing one is a broken record. */
    public String fact(String name) {
        String value = facts.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the undo of " + injection + " lacks '" + name + "'");
        }
        return value;
    }
}
