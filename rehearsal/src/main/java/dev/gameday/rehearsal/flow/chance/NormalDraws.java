package dev.gameday.rehearsal.flow.chance;

import java.util.SplittableRandom;

/** Draws from the standard normal distribution, two at a time (Marsaglia's polar method). */
final class NormalDraws {
    private final SplittableRandom stream;
    private double spare;
    private boolean hasSpare;

    NormalDraws(SplittableRandom stream) {
        this.stream = stream;
    }

    double next() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * stream.nextDouble() - 1;
            y = 2 * stream.nextDouble() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double factor = Math.sqrt(-2 * Math.log(square) / square);
        spare = y * factor;
        hasSpare = true;
        return x * factor;
    }
}
