package dev.gameday.rehearsal.oracle.messaging;

/**
 * A backlog that drains: arrivals go on, and {@code capacityPerSecond} are handled. In the fluid limit it takes
 * backlog/(capacity - arrivals); around that the time is that of a Brownian motion with drift to its first passage
 * (inverse Gaussian: Cox and Miller, "The Theory of Stochastic Processes", 5.7). Arrivals are Poisson;
 * {@code squaredVariation} is that of the service.
 */
public record Drain(double arrivalsPerSecond, double capacityPerSecond, double squaredVariation) {
    /** The time to drain that backlog, in seconds. */
    public double seconds(double backlog) {
        return backlog / (capacityPerSecond - arrivalsPerSecond);
    }

    /** The variance of the time to drain just that backlog. */
    public double variance(double backlog) {
        double drift = capacityPerSecond - arrivalsPerSecond;
        double perSecond = arrivalsPerSecond + capacityPerSecond * squaredVariation;
        return perSecond * seconds(backlog) / (drift * drift);
    }
}
