package dev.gameday.rehearsal.oracle.chance;

/** The same, so many seconds later: what a delay fault makes of it. */
public record Shifted(Distribution original, double by) implements Distribution {
    @Override
    public double cdf(double seconds) {
        return original.cdf(seconds - by);
    }

    @Override
    public double mean() {
        return original.mean() + by;
    }

    @Override
    public double variance() {
        return original.variance();
    }
}
