package dev.gameday.rehearsal.oracle.trial;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.engine.PracticeFlow;
import dev.gameday.rehearsal.flow.file.Flows;
import java.time.Instant;
import java.util.function.Consumer;

/** A flow of one seed in surroundings of its own, and what it measured. */
public final class Trial {
    private static final Instant ORIGIN = Instant.parse("2030-01-01T00:00:00Z");
    private static final double NANOS_PER_SECOND = 1e9;

    /** What surrounds the flow. */
    public final CalmCloud cloud;

    /** The flow. */
    public final PracticeFlow flow;

    private final Readings readings;
    private final Agenda agenda = new Agenda(ORIGIN);

    /** Starts the flow in surroundings that were {@code prepared}. */
    public Trial(FlowDescription description, long seed, Consumer<CalmCloud> prepared) {
        cloud = new CalmCloud(description);
        prepared.accept(cloud);
        readings = new Readings(agenda);
        flow = new PracticeFlow(description, agenda, cloud, readings, seed);
        flow.start();
    }

    /** Starts the flow in surroundings where everything works. */
    public Trial(FlowDescription description, long seed) {
        this(description, seed, calm -> {});
    }

    /** The flow that this text describes. */
    public static FlowDescription flow(String text) {
        return Flows.read("oracle.yaml", text).orElseThrow();
    }

    /** Runs it up to that second since its start. */
    public Trial until(double second) {
        agenda.advanceTo(ORIGIN.plusNanos(Math.round(second * NANOS_PER_SECOND)));
        return this;
    }

    /** Ends all arrivals at that second, and lets what is there end within so many seconds more. */
    public Trial drainedAfter(double second, double more) {
        until(second);
        flow.load().put("end", 0);
        return until(second + more);
    }

    /** What was recorded of a metric; see {@link Readings#of}. */
    public Reading reading(String metric) {
        return readings.of(metric);
    }
}
