package dev.gameday.recorder.history;

import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.Verdict;
import java.time.Instant;
import java.util.Optional;

/**
 * What a generated session was made to say, as seconds of its story: the truth that a history is held against. {@code fault}
 * is the position in {@link GeneratedCatalog}; the effect, if any, is proven at second {@value #EFFECT}.
 */
record GeneratedSession(
        String id,
        Instant opened,
        Mode mode,
        Optional<String> profile,
        String scenario,
        int fault,
        boolean effective,
        boolean breached,
        Optional<Integer> alarm,
        Optional<Integer> detected,
        boolean hinted,
        Optional<Integer> regained,
        Optional<Integer> recovered,
        Verdict verdict,
        boolean halted,
        boolean closed,
        boolean tampered,
        Optional<Takeover> takeover) {
    static final int REQUESTED = 120;
    static final int EFFECT = 140;
    static final int END = 420;
    static final int REMOVED = 430;

    /** Another console goes on after so many events; where {@code recovered}, a third one later closes the record itself. */
    record Takeover(int after, boolean recovered) {}

    boolean counts() {
        return !tampered;
    }

    boolean conclusive() {
        return counts() && closed && verdict != Verdict.INCONCLUSIVE;
    }
}
