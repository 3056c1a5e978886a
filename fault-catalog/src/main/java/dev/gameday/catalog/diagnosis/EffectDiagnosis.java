package dev.gameday.catalog.diagnosis;

import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Outcome;
import java.time.Instant;
import java.util.List;

/** Port: says why an injection that was taken on has no effect; changes nothing. */
@FunctionalInterface
public interface EffectDiagnosis {
    /** What keeps the injection, which began at {@code from}, from its effect at {@code until}. */
    Outcome<Diagnosis> diagnose(Injection injection, Instant from, Instant until);

    /** What would keep an injection from its effect if it were made now, target by target; empty if nothing is found. */
    default Outcome<List<Diagnosis>> foresee(Injection injection) {
        return Outcome.done(List.of());
    }
}
