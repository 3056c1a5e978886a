package dev.gameday.rehearsal.oracle.queueing;

/**
 * M/G/c/c: arrivals that find all servers busy are turned away. The share of them is Erlang's B formula, whatever the
 * distribution of the service time (Sevast'yanov 1957); the recursion is that of any textbook, as Kleinrock, "Queueing
 * Systems" I, section 3.6.
 */
public record LossSystem(int servers, double arrivalsPerSecond, double serviceSeconds) {
    /** The traffic offered, in erlangs. */
    public double offered() {
        return arrivalsPerSecond * serviceSeconds;
    }

    /** The share of arrivals that are turned away. */
    public double blocked() {
        return blocked(servers, offered());
    }

    /** Erlang's B formula. */
    public static double blocked(int servers, double offered) {
        double inverse = 1;
        for (int server = 1; server <= servers; server++) {
            inverse = 1 + inverse * server / offered;
        }
        return 1 / inverse;
    }

    /**
     * The variance of the number turned away in a long time, for each second. Exact for exponential service: given the
     * states, arrivals in the full state are Poisson, and the time spent there has the variance that
     * {@link BirthDeath} says. For others the memory of the states scales with the mean residual service, so their part
     * is taken (1 + {@code squaredVariation})/2 times, and never less than once.
     */
    public double blockedVariance(double squaredVariation) {
        BirthDeath process = new BirthDeath(arrivalsPerSecond, 1 / serviceSeconds, busy -> busy, servers);
        double ofTime = process.asymptoticVariance(busy -> busy == servers ? 1 : 0);
        double memory = Math.max(1, (1 + squaredVariation) / 2);
        return arrivalsPerSecond * arrivalsPerSecond * ofTime * memory + arrivalsPerSecond * blocked();
    }
}
