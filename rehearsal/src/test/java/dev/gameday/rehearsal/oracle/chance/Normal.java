package dev.gameday.rehearsal.oracle.chance;

/**
 * The standard normal distribution. Its tail is summed from the series of Marsaglia ("Evaluating the Normal
 * Distribution", Journal of Statistical Software 11(4), 2004) near the middle, and far out from Laplace's continued
 * fraction; both to about 14 digits.
 */
public final class Normal {
    private static final double SERIES_UP_TO = 5;
    private static final int FRACTIONS = 80;
    private static final double FARTHEST = 38;

    private Normal() {}

    /** The probability of a value above {@code x}. */
    public static double tail(double x) {
        if (x < 0) {
            return 1 - tail(-x);
        }
        return x < SERIES_UP_TO ? 0.5 - density(x) * series(x) : density(x) / fraction(x);
    }

    /** The probability of a value up to {@code x}. */
    public static double cdf(double x) {
        return tail(-x);
    }

    /** The value that is not exceeded with that probability. */
    public static double quantile(double probability) {
        return Bisection.rootOf(x -> cdf(x) - probability, -FARTHEST, FARTHEST);
    }

    private static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int odd = 3; term > sum * 1e-17; odd += 2) {
            term *= x * x / odd;
            sum += term;
        }
        return sum;
    }

    private static double fraction(double x) {
        double fraction = x;
        for (int number = FRACTIONS; number > 0; number--) {
            fraction = x + number / fraction;
        }
        return fraction;
    }
}
