package dev.gameday.rehearsal.flow;

import dev.gameday.rehearsal.flow.Surroundings.Zone;
import java.time.Duration;

/** One pricing instance as its health checker knows it. The checker reaches it from any other zone, or not at all. */
final class PricingInstance {
    static final Duration CHECKING = Duration.ofSeconds(10);
    private static final int CHECKS_TO_CHANGE = 3;

    private final Zone zone;
    private boolean healthy = true;
    private int contrary;

    PricingInstance(Zone zone) {
        this.zone = zone;
    }

    Zone zone() {
        return zone;
    }

    boolean isHealthy() {
        return healthy;
    }

    /** Checks once; true if that changed the instance's health. */
    boolean check(Surroundings surroundings) {
        contrary = isReached(surroundings) == healthy ? 0 : contrary + 1;
        if (contrary < CHECKS_TO_CHANGE) {
            return false;
        }
        healthy = !healthy;
        contrary = 0;
        return true;
    }

    private boolean isReached(Surroundings surroundings) {
        return Zone.ALL.stream().anyMatch(other -> !other.equals(zone) && surroundings.connects(other, zone));
    }
}
