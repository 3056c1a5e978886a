package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.InjectionId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which experiments this process started and stopped, and what messages it sent, shared by its lanes: FIS lists a new
 * experiment late, SQS lists no message at all, and a halt must not miss one. It is only a hint; what AWS says is what counts, and another process does without it.
 */
public final class KnownExperiments {
    private final Map<InjectionId, String> started = new ConcurrentHashMap<>();
    private final Set<InjectionId> stopped = ConcurrentHashMap.newKeySet();
    private final SentMessages messages = new SentMessages();

    SentMessages messages() {
        return messages;
    }

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
