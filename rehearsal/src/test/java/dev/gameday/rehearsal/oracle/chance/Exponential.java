package dev.gameday.rehearsal.oracle.chance;

/** Exponential: without a memory. */
public record Exponential(double mean) implements Distribution {
    @Override
    public double cdf(double seconds) {
        return seconds <= 0 ? 0 : -Math.expm1(-seconds / mean);
    }

    @Override
    public double variance() {
        return mean * mean;
    }
}
