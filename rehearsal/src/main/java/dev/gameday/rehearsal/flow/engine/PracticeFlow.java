package dev.gameday.rehearsal.flow.engine;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.DirectInvocation;
import dev.gameday.rehearsal.flow.FlowTotals;
import dev.gameday.rehearsal.flow.Load;
import dev.gameday.rehearsal.flow.Surroundings;
import dev.gameday.rehearsal.flow.Telemetry;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.function.LambdaFunction;
import dev.gameday.rehearsal.flow.queue.MessageQueue;
import dev.gameday.rehearsal.flow.request.Ledger;
import java.util.Collection;

/**
 * A practice flow: what its description says, simulated request by request on an agenda. The same description, seed,
 * surroundings and calls give the same run. It knows no fault of its own: all trouble comes through its
 * {@link Surroundings}. Not thread-safe, as the agenda.
 */
public final class PracticeFlow {
    private final FlowDescription description;
    private final Load load = new Load();
    private final Plant plant;

    /** A flow that does nothing before {@link #start}. */
    public PracticeFlow(
            FlowDescription description, Agenda agenda, Surroundings surroundings, Telemetry telemetry, long seed) {
        this.description = description;
        this.plant = new Plant(description, agenda, surroundings, telemetry, seed, load);
    }

    /** What it was built from. */
    public FlowDescription description() {
        return description;
    }

    /** Starts everything at the agenda's present time, with warm environments. Call it once. */
    public void start() {
        plant.start();
    }

    /** The changes of load in force, to be read and changed. */
    public Load load() {
        return load;
    }

    /** What has become of all clients' requests so far. */
    public FlowTotals totals() {
        return plant.stores().ledgers().stream().map(Ledger::totals).reduce(FlowTotals.NONE, FlowTotals::plus);
    }

    /** What has become of that client's requests so far. Throws {@link IllegalArgumentException} if there is no such. */
    public FlowTotals totals(String client) {
        return plant.stores().ledger(client).totals();
    }

    /** How often a function was invoked or a service served a request so far. */
    public long serviceInvocations() {
        return plant.serviceInvocations();
    }

    /** The queue of that name. Throws {@link IllegalArgumentException} if there is none. */
    public MessageQueue queue(String name) {
        return plant.stores().queue(name);
    }

    /** All its queues. */
    public Collection<MessageQueue> queues() {
        return plant.stores().queues();
    }

    /**
     * Invokes a function with an event that is no request, through the same limits, environments and faults as the
     * flow's own calls. Nothing is queued, written or synced by it. Throws {@link IllegalArgumentException} for a
     * function that the flow does not have.
     */
    public DirectInvocation invoke(String functionName) {
        LambdaFunction function = plant.function(functionName);
        return function.invokeDirectly();
    }
}
