package dev.gameday.rehearsal.flow.run;

import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.flow.Surroundings.Zone;
import org.jspecify.annotations.Nullable;

/** What a handler's steps would do with an event that is no request, in a zone, at the present instant. */
public final class Foresight {
    private final Zone zone;
    private final double slowdown;
    private long nanos;
    private Outcome.@Nullable Failed failure;

    private Foresight(Zone zone, double slowdown) {
        this.zone = zone;
        this.slowdown = slowdown;
    }

    /** Foretells these steps. Nothing of the flow changes by it, except for the invocations that the steps make. */
    public static Foresight of(Step[] steps, Zone zone, double slowdown) {
        Foresight foresight = new Foresight(zone, slowdown);
        for (int number = 0; number < steps.length && foresight.failure == null; number++) {
            steps[number].foresee(foresight);
        }
        return foresight;
    }

    /** Where the steps run. */
    public Zone zone() {
        return zone;
    }

    /** How much longer the handler's own work takes there than at home. */
    public double slowdown() {
        return slowdown;
    }

    /** The run takes so much longer. */
    public void takes(long moreNanos) {
        nanos += moreNanos;
    }

    /** The run fails here. */
    public void fails(String errorType, String message) {
        failure = new Outcome.Failed(errorType, message);
    }

    /** How long the steps take. */
    public long nanos() {
        return nanos;
    }

    /** How they fail; null if they don't. */
    public Outcome.@Nullable Failed failure() {
        return failure;
    }
}
