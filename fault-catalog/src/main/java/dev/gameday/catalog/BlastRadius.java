package dev.gameday.catalog;

import java.time.Duration;

/** The upper bound on a harm: how many resources, what share of their work (percent, 1 to 100), and for how long. */
public record BlastRadius(int resources, int percentage, Duration longest) {
    public BlastRadius {
        if (resources < 0 || percentage < 0 || percentage > 100 || longest.isNegative()) {
            throw new IllegalArgumentException("not a blast radius: " + resources + ", " + percentage + ", " + longest);
        }
    }

    @Override
    public String toString() {
        return "%d resource%s, %d %% of their work, at most %s"
                .formatted(resources, resources == 1 ? "" : "s", percentage, longest);
    }
}
