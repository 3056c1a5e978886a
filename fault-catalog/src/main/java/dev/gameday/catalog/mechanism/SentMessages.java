package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.InjectionId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which injections this process sent messages for. A standard queue takes a message twice if it is sent twice, so a send
 * whose answer was lost must not be tried again; only one that SQS refused may be.
 */
final class SentMessages {
    private final Map<InjectionId, Stage> stages = new ConcurrentHashMap<>();

    private enum Stage {
        BEGUN,
        REFUSED,
        GONE
    }

    /** Whether to send now: nobody has begun to, or SQS refused what was sent. Only one of many callers is told so. */
    boolean begin(InjectionId injection) {
        return stages.putIfAbsent(injection, Stage.BEGUN) == null
                || stages.replace(injection, Stage.REFUSED, Stage.BEGUN);
    }

    /** SQS said no: nothing was sent. */
    void refused(InjectionId injection) {
        stages.put(injection, Stage.REFUSED);
    }

    /** All that was sent was seen gone. */
    void gone(InjectionId injection) {
        stages.put(injection, Stage.GONE);
    }

    /** Whether it is known that nothing of it is anywhere. */
    boolean nothingLeft(InjectionId injection) {
        Stage stage = stages.get(injection);
        return stage == Stage.REFUSED || stage == Stage.GONE;
    }
}
