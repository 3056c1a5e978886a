package dev.gameday.shell.acceptance;

/** How far a measurement may be from its expectation by chance: four standard errors, one run in 16,000. */
final class Tolerance {
    /** CloudWatch's percentiles are those of a histogram, in the rehearsal to within 1 % of the true value. */
    private static final double HISTOGRAM = 0.01;

    private static final double STANDARD_ERRORS = 4;

    private Tolerance() {}

    /** Of a share, in percent, of that many trials. */
    static double ofShare(double percent, double trials) {
        double share = percent / 100;
        return 100 * STANDARD_ERRORS * Math.sqrt(share * (1 - share) / trials);
    }

    /** Of a mean of that many values. */
    static double ofMean(double deviation, double values) {
        return STANDARD_ERRORS * deviation / Math.sqrt(values);
    }

    /** Of the percentile, 0 to 1, of that many values whose density there is known, as CloudWatch reads it. */
    static double ofPercentile(double value, double percentile, double values, double density) {
        double standardError = Math.sqrt(percentile * (1 - percentile) / values) / density;
        return HISTOGRAM * value + STANDARD_ERRORS * standardError;
    }
}
