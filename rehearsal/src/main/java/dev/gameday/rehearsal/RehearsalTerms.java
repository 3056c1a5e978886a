package dev.gameday.rehearsal;

import dev.gameday.rehearsal.clock.RehearsalClock;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.file.Flows;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What a rehearsal is opened with: its flow, seed and clock, whether its services limit the rate of calls, and the real
 * time if it may run functions' code on this machine.
 */
public record RehearsalTerms(
        FlowDescription flow, long seed, RehearsalClock clock, boolean limited, Optional<InstantSource> codeTime) {
    /** The first of the flows that ship, with seed 1 and limits, and no code. */
    public static RehearsalTerms usual(RehearsalClock clock) {
        return new RehearsalTerms(Flows.shipped(Flows.shipped().get(0)), 1, clock, true, Optional.empty());
    }

    /** The same with another flow. */
    public RehearsalTerms flow(FlowDescription other) {
        return new RehearsalTerms(other, seed, clock, limited, codeTime);
    }

    /** The same with another seed. */
    public RehearsalTerms seed(long other) {
        return new RehearsalTerms(flow, other, clock, limited, codeTime);
    }

    /** The same, its services limiting the rate of calls or not. */
    public RehearsalTerms limited(boolean other) {
        return new RehearsalTerms(flow, seed, clock, other, codeTime);
    }

    /** The same, running functions' code on this machine; {@code wall} is the real time. */
    public RehearsalTerms runningCode(InstantSource wall) {
        return new RehearsalTerms(flow, seed, clock, limited, Optional.of(wall));
    }
}
