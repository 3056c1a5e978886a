package dev.gameday.rehearsal.oracle.chance;

/** How long something takes, in seconds. */
public interface Distribution {
    /** Beyond this, in seconds, no distribution here has anything worth mentioning. */
    double FARTHEST = 1e6;

    /** The probability of taking no longer than {@code seconds}. */
    double cdf(double seconds);

    /** The mean, in seconds. */
    double mean();

    /** The variance, in seconds squared. */
    double variance();

    /** The probability of taking longer than {@code seconds}. */
    default double tail(double seconds) {
        return 1 - cdf(seconds);
    }

    /** The time not exceeded with that probability, found by bisection. */
    default double quantile(double probability) {
        return Bisection.rootOf(seconds -> cdf(seconds) - probability, 0, FARTHEST);
    }

    /** The squared coefficient of variation: 0 for a constant, 1 for an exponential distribution. */
    default double squaredVariation() {
        return variance() / (mean() * mean());
    }

    /** The mean of the square. */
    default double secondMoment() {
        return variance() + mean() * mean();
    }
}
