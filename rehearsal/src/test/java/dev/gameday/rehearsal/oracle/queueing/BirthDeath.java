package dev.gameday.rehearsal.oracle.queueing;

import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/**
 * A birth-and-death process: so many births a second whatever the state, up to the last state, and deaths at
 * {@code deathRate} per death unit of the state. Its time averages have an asymptotic variance in closed form: Whitt,
 * "Asymptotic formulas for Markov processes with applications to simulation", Operations Research 40(2), 1992,
 * Proposition 1.
 */
public final class BirthDeath {
    private final double birthRate;
    private final double[] stationary;

    /**
     * The process on the states 0 to {@code lastState}; in state n so many deaths a second as {@code dying} of n times
     * {@code deathRate}. A process without a last state is cut off where nothing is left.
     */
    public BirthDeath(double birthRate, double deathRate, IntUnaryOperator dying, int lastState) {
        this.birthRate = birthRate;
        double[] weights = new double[lastState + 1];
        weights[0] = 1;
        double sum = 1;
        for (int state = 1; state <= lastState; state++) {
            weights[state] = weights[state - 1] * birthRate / (deathRate * dying.applyAsInt(state));
            sum += weights[state];
        }
        for (int state = 0; state <= lastState; state++) {
            weights[state] /= sum;
        }
        this.stationary = weights;
    }

    /** The share of time in that state. */
    public double share(int state) {
        return stationary[state];
    }

    /** The mean of {@code measure} over time. */
    public double mean(IntToDoubleFunction measure) {
        double sum = 0;
        for (int state = 0; state < stationary.length; state++) {
            sum += stationary[state] * measure.applyAsDouble(state);
        }
        return sum;
    }

    /** The variance of the time average of {@code measure} over a long time, times that time in seconds. */
    public double asymptoticVariance(IntToDoubleFunction measure) {
        double mean = mean(measure);
        double[] partial = new double[stationary.length];
        double below = 0;
        for (int state = 0; state < stationary.length; state++) {
            below += stationary[state] * (measure.applyAsDouble(state) - mean);
            partial[state] = below;
        }
        // The sum over all states is 0: beyond the middle, adding from the other end loses no digits.
        double above = 0;
        double share = 0;
        for (int state = stationary.length - 1; share < 0.5; state--) {
            partial[state] = above;
            above -= stationary[state] * (measure.applyAsDouble(state) - mean);
            share += stationary[state];
        }
        double sum = 0;
        for (int state = 0; state < stationary.length - 1; state++) {
            sum += partial[state] * partial[state] / stationary[state];
        }
        return 2 * sum / birthRate;
    }
}
