package dev.gameday.shell.acceptance;

/**
 * A log-normal time by its median and its spread: what the practice flow's work takes, in closed form. The spread is the
 * standard deviation of the logarithm.
 */
record LogNormal(double median, double spread) {
    /** The spread of all work in the practice flow. */
    static final double FLOW_SPREAD = 0.2;

    static LogNormal ofMedian(double median) {
        return new LogNormal(median, FLOW_SPREAD);
    }

    double mean() {
        return median * Math.exp(spread * spread / 2);
    }

    double deviation() {
        return mean() * Math.sqrt(Math.expm1(spread * spread));
    }

    /** The value at so many standard deviations of the logarithm. */
    double at(double deviations) {
        return median * Math.exp(spread * deviations);
    }

    /** The density there, for the standard error of a percentile: √(p (1 − p) / n) ÷ density. */
    double densityAt(double deviations) {
        return Math.exp(-deviations * deviations / 2) / Math.sqrt(2 * Math.PI) / (spread * at(deviations));
    }
}
