package dev.gameday.rehearsal.oracle.messaging;

/**
 * Batches that gather: the first message opens a window and all that arrive until it closes are taken together, at most
 * {@code most} in a batch. Arrivals are Poisson, and what takes batches is never short.
 */
public record BatchWindow(double arrivalsPerSecond, double windowSeconds, int most) {
    private static final int FARTHEST = 1000;

    /** Windows a second: each cycle is a wait for the first message and the window. */
    public double windowsPerSecond() {
        return 1 / (1 / arrivalsPerSecond + windowSeconds);
    }

    /** The mean number of batches of one window. */
    public double batchesOfWindow() {
        double sum = 0;
        for (int others = 0; others < FARTHEST; others++) {
            sum += chance(others) * batches(others + 1);
        }
        return sum;
    }

    /** Batches a second. */
    public double batchesPerSecond() {
        return windowsPerSecond() * batchesOfWindow();
    }

    /** Messages of a batch on average. */
    public double meanBatch() {
        return arrivalsPerSecond / batchesPerSecond();
    }

    /**
     * The variance of the number of batches in a long time, for each second: that of a renewal process with rewards,
     * E[(R - rC)²]/E[C] for rewards R in cycles C at the rate r (Ross, "Stochastic Processes", 3.6).
     */
    public double batchesVariance() {
        double rate = batchesPerSecond();
        double square = 0;
        double first = rate / arrivalsPerSecond;
        for (int others = 0; others < FARTHEST; others++) {
            double surplus = batches(others + 1) - rate * (windowSeconds + 1 / arrivalsPerSecond);
            square += chance(others) * surplus * surplus;
        }
        return (square + first * first) * windowsPerSecond();
    }

    private int batches(int messages) {
        return (messages + most - 1) / most;
    }

    private double chance(int others) {
        double mean = arrivalsPerSecond * windowSeconds;
        double logarithm = -mean + others * Math.log(mean);
        for (int factor = 2; factor <= others; factor++) {
            logarithm -= Math.log(factor);
        }
        return Math.exp(logarithm);
    }
}
