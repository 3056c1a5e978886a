package dev.gameday.runbook.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What people said to the names that they were asked for; an empty answer leaves the name out. Immutable. */
public record Answers(Map<String, String> byKey) {
    public Answers {
        byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    /** Nobody was asked. */
    public static Answers none() {
        return new Answers(Map.of());
    }

    /** These and one more. */
    public Answers with(Term term, String value) {
        Map<String, String> more = new LinkedHashMap<>(byKey);
        more.put(term.key(), value);
        return new Answers(more);
    }

    /** Whether the name was asked for. */
    public boolean has(Term term) {
        return byKey.containsKey(term.key());
    }

    Optional<String> of(Term term) {
        return Optional.ofNullable(byKey.get(term.key()));
    }
}
