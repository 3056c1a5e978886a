package dev.gameday.rehearsal.oracle.chance;

/** Always equally long. */
public record Fixed(double seconds) implements Distribution {
    @Override
    public double cdf(double value) {
        return value < seconds ? 0 : 1;
    }

    @Override
    public double mean() {
        return seconds;
    }

    @Override
    public double variance() {
        return 0;
    }
}
