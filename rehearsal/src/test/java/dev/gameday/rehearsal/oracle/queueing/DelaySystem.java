package dev.gameday.rehearsal.oracle.queueing;

import dev.gameday.rehearsal.oracle.chance.Bisection;

/**
 * M/M/c: so many servers and one queue, first come, first served; {@code load} is the utilization of a server and stays
 * below 1. Formulas from Gross and Harris, "Fundamentals of Queueing Theory", chapter 2.
 */
public record DelaySystem(int servers, double load, double serviceSeconds) {
    private static final double NEGLIGIBLE = 1e-16;
    private static final double LONGEST = 1e6;

    /** Arrivals a second. */
    public double arrivalsPerSecond() {
        return servers * load / serviceSeconds;
    }

    /** Erlang's C formula: the share of arrivals that have to wait. */
    public double waiting() {
        double blocked = LossSystem.blocked(servers, servers * load);
        return blocked / (1 - load * (1 - blocked));
    }

    /** The mean wait, in seconds, of all arrivals. */
    public double meanWait() {
        return waiting() * serviceSeconds / (servers * (1 - load));
    }

    /** The mean time from arrival to departure, in seconds. */
    public double meanSojourn() {
        return meanWait() + serviceSeconds;
    }

    /** The mean number there, by Little's law. */
    public double meanPresent() {
        return arrivalsPerSecond() * meanSojourn();
    }

    /** The share of arrivals that wait longer than {@code seconds}. */
    public double waitTail(double seconds) {
        return waiting() * Math.exp(-servers * (1 - load) * seconds / serviceSeconds);
    }

    /** The wait that {@code share} of all arrivals do not exceed; 0 if so many do not wait at all. */
    public double waitQuantile(double share) {
        double excess = waiting() / (1 - share);
        return excess <= 1 ? 0 : Math.log(excess) * serviceSeconds / (servers * (1 - load));
    }

    /** The share of arrivals that are there longer than {@code seconds}. */
    public double sojournTail(double seconds) {
        double services = seconds / serviceSeconds;
        double spare = servers - 1 - servers * load;
        double wait = Math.abs(spare) < 1e-9 ? services : -Math.expm1(-services * spare) / spare;
        return Math.exp(-services) * (1 + waiting() * wait);
    }

    /** The time that {@code share} of all arrivals are there at most. */
    public double sojournQuantile(double share) {
        return Bisection.rootOf(seconds -> 1 - share - sojournTail(seconds), 0, LONGEST);
    }

    /** The variance of the mean number present over a long time, times that time in seconds. */
    public double presentVariance() {
        int last = servers + (int) Math.ceil(Math.log(NEGLIGIBLE) / Math.log(load));
        return new BirthDeath(arrivalsPerSecond(), 1 / serviceSeconds, present -> Math.min(present, servers), 2 * last)
                .asymptoticVariance(present -> present);
    }

    /**
     * How long the queue remembers, in seconds: the relaxation time of M/M/1 with the capacity of all servers, but no
     * less than one service.
     */
    public double relaxationSeconds() {
        double perSecond = servers / serviceSeconds;
        double gap = Math.pow(Math.sqrt(perSecond) - Math.sqrt(arrivalsPerSecond()), 2);
        return Math.max(serviceSeconds, 1 / gap);
    }
}
