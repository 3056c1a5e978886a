package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.InjectionId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which experiments this process started and stopped, shared by its lanes: FIS lists a new experiment late, and a halt
 * must not miss it. It is only a hint; what FIS says is what counts, and another process does without it.
 */
public final class KnownExperiments {
    private final Map<InjectionId, String> started = new ConcurrentHashMap<>();
    private final Set<InjectionId> stopped = ConcurrentHashMap.newKeySet();

    void started(InjectionId injection, String experiment) {
        started.put(injection, experiment);
    }

    Optional<String> experiment(InjectionId injection) {
        return Optional.ofNullable(started.get(injection));
    }

    void stopped(InjectionId injection) {
        stopped.add(injection);
    }

    boolean stoppedByUs(InjectionId injection) {
        return stopped.contains(injection);
    }
}
