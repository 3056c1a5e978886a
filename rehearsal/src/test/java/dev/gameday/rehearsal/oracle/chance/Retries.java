package dev.gameday.rehearsal.oracle.chance;

/**
 * Attempts at something that fails with the same chance each time, until one is good or {@code most} are used up: the
 * number of attempts is geometric, cut off at {@code most}.
 */
public record Retries(int most, double failureShare) {
    /** Attempts on average: 1 + p + p² + ... */
    public double meanAttempts() {
        double sum = 0;
        for (int attempt = 0; attempt < most; attempt++) {
            sum += reaching(attempt);
        }
        return sum;
    }

    /** The variance of the number of attempts. */
    public double attemptsVariance() {
        // E[N²] is the sum of (2k + 1) P(N > k).
        double square = 0;
        for (int attempt = 0; attempt < most; attempt++) {
            square += (2 * attempt + 1) * reaching(attempt);
        }
        return square - meanAttempts() * meanAttempts();
    }

    /** The chance that the attempt of that number, from 0, is made at all. */
    public double reaching(int attempt) {
        return Math.pow(failureShare, attempt);
    }

    /** The chance that one of the attempts is good. */
    public double successShare() {
        return 1 - reaching(most);
    }

    /** The chance that the attempt of that number, from 0, was the good one, if one was. */
    public double decidedBy(int attempt) {
        return reaching(attempt) * (1 - failureShare) / successShare();
    }

    /** Another layer around this one: it tries again whenever all of these have failed. */
    public Retries within(int outerAttempts) {
        return new Retries(outerAttempts, reaching(most));
    }

    /** Attempts of this layer for each request to a layer of {@code outer} around it, by Wald's equation. */
    public double meanAttemptsWithin(Retries outer) {
        return meanAttempts() * outer.meanAttempts();
    }
}
