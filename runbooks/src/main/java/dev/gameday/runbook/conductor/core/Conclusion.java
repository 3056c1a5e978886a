package dev.gameday.runbook.conductor.core;

import dev.gameday.runbook.event.Fold;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.VerdictReached;
import java.util.List;
import java.util.Optional;

/**
 * What a run has come to so far: whether it began normal, whether it came back, its verdict, whether it is over. {@code
 * gaps} are what a recovery could not read in its record; a recovery opens a closed run again.
 */
public record Conclusion(
        Optional<Boolean> baselineNormal,
        Optional<Boolean> recovered,
        Optional<VerdictReached> verdict,
        boolean closed,
        List<String> gaps) {
    public Conclusion {
        gaps = List.copyOf(gaps);
    }

    static final Conclusion NONE =
            new Conclusion(Optional.empty(), Optional.empty(), Optional.empty(), false, List.of());

    private static final Fold<Conclusion> FOLD = Fold.<Conclusion>builder()
            .on(
                    RunEvent.BaselineMeasured.class,
                    (c, r, e) -> new Conclusion(Optional.of(e.normal()), c.recovered, c.verdict, c.closed, c.gaps))
            .on(
                    RunEvent.RecoveryMeasured.class,
                    (c, r, e) ->
                            new Conclusion(c.baselineNormal, Optional.of(e.recovered()), c.verdict, c.closed, c.gaps))
            .on(
                    RunEvent.RecoveryBegun.class,
                    (c, r, e) -> new Conclusion(c.baselineNormal, Optional.empty(), Optional.empty(), false, e.gaps()))
            .on(
                    VerdictReached.class,
                    (c, r, e) -> new Conclusion(c.baselineNormal, c.recovered, Optional.of(e), c.closed, c.gaps))
            .on(
                    RunEvent.SessionClosed.class,
                    (c, r, e) -> new Conclusion(c.baselineNormal, c.recovered, c.verdict, true, c.gaps))
            .build();

    Conclusion after(Recorded recorded) {
        return FOLD.apply(this, recorded);
    }
}
