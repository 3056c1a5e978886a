package dev.gameday.rehearsal.flow;

import dev.gameday.rehearsal.flow.Surroundings.Settings;
import dev.gameday.rehearsal.flow.Surroundings.Zone;

/** One execution environment of a function: in one zone, one invocation at a time, made for one configuration. */
record Environment(Zone zone, FaultExtension extension, Settings settings) {
    /** Whether a new configuration has replaced the one it was made for. Reserved concurrency is no part of that. */
    boolean isStale(Settings present) {
        return settings.memoryMegabytes() != present.memoryMegabytes()
                || !settings.timeout().equals(present.timeout());
    }
}
