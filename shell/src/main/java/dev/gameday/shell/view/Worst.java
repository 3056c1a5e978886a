package dev.gameday.shell.view;

import dev.gameday.runbook.Tolerance;
import java.util.Optional;

/** Which of two values stands for both where there is room for one. */
public final class Worst {
    private Worst() {}

    /** The one further towards the bound and beyond it; without a bound the later one; a number before none. */
    public static double of(Optional<Tolerance> bound, double one, double later) {
        if (!Double.isFinite(one) || !Double.isFinite(later)) {
            return Double.isFinite(one) ? one : later;
        }
        if (bound.isEmpty()) {
            return later;
        }
        return bound.get().high().isPresent() ? Math.max(one, later) : Math.min(one, later);
    }
}
