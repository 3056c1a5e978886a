package dev.gameday.runbook.conductor.core;

import dev.gameday.runbook.event.Fold;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.VerdictReached;
import java.util.Optional;

/** What a run has come to so far: whether it began normal, whether it came back, its verdict, whether it is over. */
public record Conclusion(
        Optional<Boolean> baselineNormal,
        Optional<Boolean> recovered,
        Optional<VerdictReached> verdict,
        boolean closed) {
    static final Conclusion NONE = new Conclusion(Optional.empty(), Optional.empty(), Optional.empty(), false);

    private static final Fold<Conclusion> FOLD = Fold.<Conclusion>builder()
            .on(
                    RunEvent.BaselineMeasured.class,
                    (c, r, e) -> new Conclusion(Optional.of(e.normal()), c.recovered, c.verdict, c.closed))
            .on(
                    RunEvent.RecoveryMeasured.class,
                    (c, r, e) -> new Conclusion(c.baselineNormal, Optional.of(e.recovered()), c.verdict, c.closed))
            .on(
                    VerdictReached.class,
                    (c, r, e) -> new Conclusion(c.baselineNormal, c.recovered, Optional.of(e), c.closed))
            .on(
                    RunEvent.SessionClosed.class,
                    (c, r, e) -> new Conclusion(c.baselineNormal, c.recovered, c.verdict, true))
            .build();

    Conclusion after(Recorded recorded) {
        return FOLD.apply(this, recorded);
    }
}
