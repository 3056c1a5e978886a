package dev.gameday.recorder;

import java.util.List;
import java.util.Optional;

/** What looking for a session came to: one folder fits, none, or several (then {@code fitting} names them). */
public record SessionLookup(List<SessionFolder> fitting) {
    public SessionLookup {
        fitting = List.copyOf(fitting);
    }

    static SessionLookup of(List<SessionFolder> fitting) {
        return new SessionLookup(fitting);
    }

    /** The folder, if exactly one fits. */
    public Optional<SessionFolder> folder() {
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** Whether more than one fits. */
    public boolean ambiguous() {
        return fitting.size() > 1;
    }
}
