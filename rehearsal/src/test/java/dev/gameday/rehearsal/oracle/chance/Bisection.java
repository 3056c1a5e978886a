package dev.gameday.rehearsal.oracle.chance;

import java.util.function.DoubleUnaryOperator;

/** Halves an interval until it holds nothing but the root of a function that grows. */
public final class Bisection {
    private static final int HALVINGS = 200;

    private Bisection() {}

    /** Where {@code growing} crosses zero between the two bounds; the nearer bound if it does so nowhere. */
    public static double rootOf(DoubleUnaryOperator growing, double from, double to) {
        double low = from;
        double high = to;
        for (int halving = 0; halving < HALVINGS && low < high; halving++) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                return middle;
            }
            if (growing.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }
}
