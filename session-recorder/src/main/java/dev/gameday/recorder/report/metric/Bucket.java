package dev.gameday.recorder.report.metric;

import dev.gameday.runbook.Tolerance;
import java.time.Instant;
import java.util.Optional;

/** Neighbouring samples of one metric as one: the time that they cover, how many, their sum, the lowest and the highest. */
public record Bucket(Instant from, Instant until, long samples, double sum, double lowest, double highest) {
    /** The mean of the samples. */
    public double mean() {
        return sum / samples;
    }

    /** The value farthest outside the tolerance or nearest to leaving it; the mean where there is none. */
    public double telling(Optional<Tolerance> tolerance) {
        return tolerance.map(bound -> Worst.of(lowest, highest, bound)).orElseGet(this::mean);
    }

    /** Both as one. */
    Bucket plus(Bucket next) {
        return new Bucket(
                from,
                next.until,
                samples + next.samples,
                sum + next.sum,
                Math.min(lowest, next.lowest),
                Math.max(highest, next.highest));
    }
}
