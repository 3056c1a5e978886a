package dev.gameday.rehearsal.oracle.messaging;

/**
 * A backlog that drains: arrivals go on, and {@code capacityPerSecond} are handled. In the fluid limit it takes
 * backlog/(capacity - arrivals); around that the time is that of a Brownian motion with drift to its first passage
 * (inverse Gaussian: Cox and Miller, "The Theory of Stochastic Processes", 5.7).
 */
public record Drain(double arrivalsPerSecond, double capacityPerSecond, double serviceSquaredVariation) {
    /** The time to drain that backlog, in seconds. */
    public double seconds(double backlog) {
        return backlog / (capacityPerSecond - arrivalsPerSecond);
    }

    /** The backlog after an outage of that many seconds. */
    public double backlogAfter(double outageSeconds) {
        return arrivalsPerSecond * outageSeconds;
    }

    /** The variance of the time to drain what an outage left: of the backlog itself, and of what happens meanwhile. */
    public double varianceAfter(double outageSeconds) {
        double drift = capacityPerSecond - arrivalsPerSecond;
        double meanwhile = (arrivalsPerSecond + capacityPerSecond * serviceSquaredVariation)
                * seconds(backlogAfter(outageSeconds));
        return (backlogAfter(outageSeconds) + meanwhile) / (drift * drift);
    }
}
