package dev.gameday.rehearsal.oracle.queueing;

import dev.gameday.rehearsal.oracle.chance.Distribution;

/** M/G/1, first come, first served: the formulas of Pollaczek and Khinchine (Kleinrock, "Queueing Systems" I, 5.6). */
public record SingleServer(double arrivalsPerSecond, Distribution service) {
    /** The utilization of the server. */
    public double load() {
        return arrivalsPerSecond * service.mean();
    }

    /** The mean wait before service, in seconds. */
    public double meanWait() {
        return arrivalsPerSecond * service.secondMoment() / (2 * (1 - load()));
    }

    /** The mean time from arrival to departure, in seconds. */
    public double meanSojourn() {
        return meanWait() + service.mean();
    }

    /** How long the queue remembers, in seconds: M/M/1's relaxation time, scaled as the diffusion limit is. */
    public double relaxationSeconds() {
        double variation = (1 + service.squaredVariation()) / 2;
        return variation * service.mean() / Math.pow(1 - Math.sqrt(load()), 2);
    }
}
