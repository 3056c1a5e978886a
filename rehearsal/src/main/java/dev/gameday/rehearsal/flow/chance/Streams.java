package dev.gameday.rehearsal.flow.chance;

import java.util.SplittableRandom;

/** Gives each purpose a random stream of its own, so that one more draw for one purpose disturbs no other. */
public record Streams(long seed) {
    /** The stream for {@code purpose}: the same for the same seed and purpose. */
    public SplittableRandom of(String purpose) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ ((long) purpose.hashCode() << 17));
    }
}
