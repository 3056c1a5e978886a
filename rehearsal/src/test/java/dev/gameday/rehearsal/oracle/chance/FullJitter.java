package dev.gameday.rehearsal.oracle.chance;

/**
 * Exponential back-off with full jitter, in seconds: after the failed attempt number k, from 0, anything evenly between
 * nothing and min({@code most}, {@code first} 2^k). From Brooker, "Exponential Backoff And Jitter", AWS Architecture
 * Blog, 2015.
 */
public record FullJitter(double first, double most) {
    /** The longest wait after the attempt of that number. */
    public double cap(int attempt) {
        return Math.min(most, first * Math.pow(2, attempt));
    }

    /** The mean of all waits before the attempt of that number. */
    public double meanBefore(int attempt) {
        double sum = 0;
        for (int failed = 0; failed < attempt; failed++) {
            sum += cap(failed) / 2;
        }
        return sum;
    }

    /** The variance of all waits before the attempt of that number. */
    public double varianceBefore(int attempt) {
        double sum = 0;
        for (int failed = 0; failed < attempt; failed++) {
            sum += cap(failed) * cap(failed) / 12;
        }
        return sum;
    }
}
