package dev.gameday.rehearsal.oracle.statistics;

/**
 * How far off a count is, in standard errors: the signed root of its deviance, which is all but normal where the count
 * itself is still skewed (McCullagh and Nelder, "Generalized Linear Models", 2.4).
 */
final class Deviance {
    private Deviance() {}

    static double binomial(long hits, long trials, double share) {
        double deviance = 2 * (relative(hits, trials * share) + relative(trials - hits, trials * (1 - share)));
        return Math.copySign(Math.sqrt(Math.max(0, deviance)), hits - trials * share);
    }

    static double poisson(long events, double expected) {
        double deviance = 2 * (relative(events, expected) - (events - expected));
        return Math.copySign(Math.sqrt(Math.max(0, deviance)), events - expected);
    }

    private static double relative(long observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }
}
