package dev.gameday.runbook.profile;

import dev.gameday.catalog.ObjectStore;
import dev.gameday.catalog.Outcome;
import java.util.Optional;

/** A flag in the store that says a real incident is going on. Whoever runs incidents sets it; the console only reads it. */
public final class IncidentFlag {
    /** Its key in the store; its text says what is going on. */
    public static final String KEY = "incident";

    private static final int SHOWN = 120;

    private final ObjectStore store;

    public IncidentFlag(ObjectStore store) {
        this.store = store;
    }

    /** What is going on, in one harmless line; empty if nothing is. */
    public Outcome<Optional<String>> raised() {
        return store.read(KEY)
                .map(read -> read.map(stored -> {
                    String line = stored.text().replaceAll("\\p{Cntrl}", " ").strip();
                    return line.substring(0, Math.min(SHOWN, line.length()));
                }));
    }
}
