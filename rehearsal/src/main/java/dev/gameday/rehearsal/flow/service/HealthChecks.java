package dev.gameday.rehearsal.flow.service;

import dev.gameday.rehearsal.flow.Surroundings;
import dev.gameday.rehearsal.flow.Surroundings.Path;
import dev.gameday.rehearsal.flow.Surroundings.Zone;
import java.util.ArrayList;
import java.util.List;

/** One instance as its health checker knows it. The checker reaches it from any other zone, or not at all. */
final class HealthChecks {
    private final List<Path> paths = new ArrayList<>();
    private final int checksToChange;
    private boolean healthy = true;
    private int contrary;

    HealthChecks(Surroundings surroundings, String subnets, Zone zone, int checksToChange) {
        this.checksToChange = checksToChange;
        for (Zone other : Zone.ALL) {
            if (!other.equals(zone)) {
                paths.add(surroundings.path(Surroundings.FUNCTION_SUBNETS, other, subnets, zone));
            }
        }
    }

    boolean isHealthy() {
        return healthy;
    }

    /** Checks once; true if that changed the instance's health. */
    boolean check() {
        contrary = isReached() == healthy ? 0 : contrary + 1;
        if (contrary < checksToChange) {
            return false;
        }
        healthy = !healthy;
        contrary = 0;
        return true;
    }

    private boolean isReached() {
        for (Path path : paths) {
            if (path.isOpen()) {
                return true;
            }
        }
        return false;
    }
}
