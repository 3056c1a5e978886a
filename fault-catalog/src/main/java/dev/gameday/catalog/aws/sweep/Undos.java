package dev.gameday.catalog.aws.sweep;

import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.Undo;
import java.util.Map;
import java.util.Optional;

/** Undos that are made from what a thing itself carries. Names and tags are anyone's to write: what is malformed is none. */
final class Undos {
    private Undos() {}

    static Optional<InjectionId> injection(Map<String, String> tags) {
        return injection(tags.getOrDefault(InjectionId.SESSION_TAG, ""), tags.getOrDefault(InjectionId.STEP_TAG, ""));
    }

    static Optional<InjectionId> injection(String session, String step) {
        try {
            return Optional.of(new InjectionId(new SessionId(session), step));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Undo of(InjectionId injection, String mechanism, Map<String, String> facts, String byHand) {
        return new Undo(injection, mechanism, facts, "Remove what " + injection + " left.", byHand, Optional.empty());
    }
}
