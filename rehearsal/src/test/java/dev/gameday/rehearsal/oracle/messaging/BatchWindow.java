package dev.gameday.rehearsal.oracle.messaging;

/**
 * Batches that gather: the first message opens a window, and all that arrive until it closes are one batch, which is
 * complete earlier with its {@code most}-th message (Lambda developer guide, "Batching behavior"). Arrivals are Poisson
 * and what handles batches is never short, so batches are a renewal process.
 */
public record BatchWindow(double arrivalsPerSecond, double windowSeconds, int most) {
    private static final int STRIPS = 20_000;

    /** Messages of a batch on average: the first, and those of the window up to one less than the most. */
    public double meanBatch() {
        double mean = 1;
        for (int others = 1; others < most; others++) {
            mean += 1 - fewerThan(others, windowSeconds);
        }
        return mean;
    }

    /** The mean time from one batch to the next: by Wald's equation as many arrivals as a batch has messages. */
    public double meanCycleSeconds() {
        return meanBatch() / arrivalsPerSecond;
    }

    /** The variance of that time: the wait for the first message, and the window or what is needed of it. */
    public double cycleVariance() {
        double first = 1 / arrivalsPerSecond;
        double meanOpen = meanCycleSeconds() - first;
        return first * first + openSquare() - meanOpen * meanOpen;
    }

    /** The mean square of how long the window is open: the integral of 2x P(open longer than x). */
    private double openSquare() {
        double strip = windowSeconds / STRIPS;
        double sum = 0;
        for (int number = 0; number < STRIPS; number++) {
            double seconds = (number + 0.5) * strip;
            sum += 2 * seconds * fewerThan(most - 1, seconds) * strip;
        }
        return sum;
    }

    /** The chance that fewer than {@code messages} arrive in that time. */
    private double fewerThan(int messages, double seconds) {
        double mean = arrivalsPerSecond * seconds;
        double term = Math.exp(-mean);
        double sum = 0;
        for (int number = 0; number < messages; number++) {
            sum += term;
            term *= mean / (number + 1);
        }
        return sum;
    }
}
