package dev.gameday.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the control plane says of one injection: the first of a fault's three clocks. It says nothing about the effect:
 * {@code ACTIVE} is not effective and {@code ENDED} is not removed. {@code references} are the ids that AWS gave, as
 * {@code experiment=EXP1}; {@code failure} is AWS's own reason where it ended badly.
 */
public record ControlState(Presence presence, String detail, Map<String, String> references, Optional<String> failure) {
    public ControlState {
        references = Collections.unmodifiableMap(new TreeMap<>(references));
    }

    /** How present the injection is. */
    public enum Presence {
        /** Accepted, not yet running. */
        STARTING,
        /** Running. */
        ACTIVE,
        /** On its way out. */
        ENDING,
        /** Over, but something that we made or changed is still there. */
        ENDED,
        /** Read back: nothing of it is left. */
        GONE
    }

    /** A state without references and without failure. */
    public static ControlState of(Presence presence, String detail) {
        return new ControlState(presence, detail, Map.of(), Optional.empty());
    }
}
