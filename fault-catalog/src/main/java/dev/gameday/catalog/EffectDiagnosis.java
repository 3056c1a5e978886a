package dev.gameday.catalog;

import java.time.Instant;

/** Port: says why an injection that was taken on has no effect; changes nothing. */
@FunctionalInterface
public interface EffectDiagnosis {
    /** What keeps the injection, which began at {@code from}, from its effect at {@code until}. */
    Outcome<Diagnosis> diagnose(Injection injection, Instant from, Instant until);
}
