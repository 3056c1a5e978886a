package dev.gameday.runbook.people;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody predicted: sealed at a moment, and revealed or not yet. {@code genuine} says whether what was revealed is what
 * had been sealed.
 */
public record Prediction(String by, String seal, Instant sealedAt, Optional<String> text, boolean genuine) {
    static Prediction sealed(String by, String seal, Instant at) {
        return new Prediction(by, seal, at, Optional.empty(), false);
    }

    Prediction revealed(Seal opened) {
        return new Prediction(
                by,
                seal,
                sealedAt,
                Optional.of(opened.text()),
                opened.hash().equals(seal) && opened.by().equals(by));
    }
}
