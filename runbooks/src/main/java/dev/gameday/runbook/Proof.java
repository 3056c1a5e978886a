package dev.gameday.runbook;

import java.util.Optional;

/**
 * How an injection's effect is known: a line in a log (logical name, literal text) or a metric outside a range. One of
 * the two is present.
 */
public record Proof(Optional<String> log, Optional<String> text, Optional<String> metric, Optional<Tolerance> outside) {
    public Proof {
        if (log.isPresent() == metric.isPresent()
                || log.isPresent() != text.isPresent()
                || metric.isPresent() != outside.isPresent()) {
            throw new IllegalArgumentException("a proof is a log and a text, or a metric and a range");
        }
    }

    @Override
    public String toString() {
        return log.isPresent()
                ? "'" + text.orElseThrow() + "' in the log of " + log.get()
                : metric.orElseThrow() + " not " + outside.orElseThrow();
    }
}
