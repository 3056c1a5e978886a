package dev.gameday.recorder.history.index;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.history.SessionFacts;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an index holds: the sessions that count, the oldest first, and those that don't, each with the reason in a sentence. */
public record Indexed(List<SessionFacts> sessions, Map<SessionId, String> refused) {
    public Indexed {
        sessions = List.copyOf(sessions);
        Map<SessionId, String> sorted = new TreeMap<>(Comparator.comparing(SessionId::value));
        sorted.putAll(refused);
        refused = Collections.unmodifiableMap(sorted);
    }
}
