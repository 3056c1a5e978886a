package dev.gameday.rehearsal.oracle.chance;

/** Log-normal around its median; {@code spread} is the standard deviation of the logarithm. */
public record LogNormal(double median, double spread) implements Distribution {
    @Override
    public double cdf(double seconds) {
        return seconds <= 0 ? 0 : Normal.cdf(Math.log(seconds / median) / spread);
    }

    @Override
    public double mean() {
        return median * Math.exp(spread * spread / 2);
    }

    @Override
    public double variance() {
        return mean() * mean() * Math.expm1(spread * spread);
    }
}
