package dev.gameday.rehearsal;

import dev.gameday.rehearsal.clock.RehearsalClock;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.sandbox.sample.KnownLayers;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * What a rehearsal is opened with: its flow, seed and clock, whether its services limit the rate of calls, the real time
 * if it may run functions' code on this machine, the layers that it need not run to know what they do, and those that
 * functions have from the start, by the functions' names.
 */
public record RehearsalTerms(
        FlowDescription flow,
        long seed,
        RehearsalClock clock,
        boolean limited,
        Optional<InstantSource> codeTime,
        KnownLayers known,
        Map<String, FittedLayer> fitted) {
    /** The map is copied. */
    public RehearsalTerms {
        fitted = Map.copyOf(fitted);
    }

    /** The first of the flows that ship, with seed 1 and limits, and no code. */
    public static RehearsalTerms usual(RehearsalClock clock) {
        return new RehearsalTerms(
                Flows.shipped(Flows.shipped().get(0)), 1, clock, true, Optional.empty(), KnownLayers.NONE, Map.of());
    }

    /** The same with another flow. */
    public RehearsalTerms flow(FlowDescription other) {
        return new RehearsalTerms(other, seed, clock, limited, codeTime, known, fitted);
    }

    /** The same with another seed. */
    public RehearsalTerms seed(long other) {
        return new RehearsalTerms(flow, other, clock, limited, codeTime, known, fitted);
    }

    /** The same, its services limiting the rate of calls or not. */
    public RehearsalTerms limited(boolean other) {
        return new RehearsalTerms(flow, seed, clock, other, codeTime, known, fitted);
    }

    /** The same, running functions' code on this machine; {@code wall} is the real time. */
    public RehearsalTerms runningCode(InstantSource wall) {
        return new RehearsalTerms(flow, seed, clock, limited, Optional.of(wall), known, fitted);
    }

    /** The same, where no code is run, with these layers' doing all the same. */
    public RehearsalTerms knowing(KnownLayers layers) {
        return new RehearsalTerms(flow, seed, clock, limited, codeTime, layers, fitted);
    }

    /** The same, these functions having these layers from the start; names that the flow doesn't have are passed over. */
    public RehearsalTerms fitted(Map<String, FittedLayer> layers) {
        return new RehearsalTerms(flow, seed, clock, limited, codeTime, known, layers);
    }
}
