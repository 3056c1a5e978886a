package dev.gameday.rehearsal;

import dev.gameday.rehearsal.aws.practice.LayeredFunctions;
import dev.gameday.rehearsal.control.Truth;
import dev.gameday.rehearsal.flow.FlowTotals;
import dev.gameday.rehearsal.flow.Surroundings;
import dev.gameday.rehearsal.flow.Surroundings.Zone;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.FlowIdentity;
import dev.gameday.rehearsal.flow.description.FunctionDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The truth about the practice flow, for graders: read where the flow itself reads it, so it is what works now, and not
 * what was asked for.
 */
final class FlowTruth implements Truth {
    private static final String HOME = Surroundings.FUNCTION_SUBNETS;

    private final FlowDescription flow;
    private final Supplier<FlowTotals> totals;
    private final Surroundings surroundings;
    private final LayersAtWork layers;

    FlowTruth(FlowDescription flow, Supplier<FlowTotals> totals, Surroundings surroundings, LayeredFunctions layered) {
        this.flow = flow;
        this.totals = totals;
        this.surroundings = surroundings;
        this.layers = new LayersAtWork(flow, layered);
    }

    @Override
    public Map<String, Object> requests() {
        FlowTotals now = totals.get();
        Map<String, Object> orders = new LinkedHashMap<>();
        orders.put("submitted", now.submitted());
        orders.put("accepted", now.accepted());
        orders.put("rejected", now.rejected());
        orders.put("routed", now.routed());
        orders.put("lost", now.lost());
        orders.put("duplicates", now.duplicates());
        return orders;
    }

    @Override
    public Map<String, Object> faults() {
        List<String> functions =
                flow.functions().stream().map(FunctionDescription::name).toList();
        Map<String, Object> faults = new LinkedHashMap<>();
        faults.put("invocations", new InvocationFaults(functions, surroundings).all());
        faults.put("layers", layers.felt());
        faults.put("settings", new ChangedSettings(flow, surroundings).all());
        faults.put("denied", denied());
        faults.put("severed", severed());
        return faults;
    }

    @Override
    public String identity() {
        return FlowIdentity.of(flow);
    }

    @Override
    public Map<String, Object> layers() {
        return layers.all();
    }

    @Override
    public Map<String, Object> flow() {
        return FlowTopology.of(flow);
    }

    private List<Map<String, Object>> denied() {
        return new FlowNeeds(flow)
                .permissions().stream()
                        .filter(need -> !surroundings
                                .permission(need.function(), need.action(), need.resource())
                                .allowed())
                        .map(FlowNeeds::fields)
                        .toList();
    }

    private List<Map<String, Object>> severed() {
        List<Map<String, Object>> severed = new ArrayList<>();
        for (Zone from : Zone.ALL) {
            for (String service : new FlowNeeds(flow).endpoints()) {
                if (!surroundings.reaches(HOME, from, service)) {
                    severed.add(Map.of("fromZone", from.index(), "endpoint", service));
                }
            }
            for (String subnets : flow.serviceSubnets()) {
                Zone.ALL.stream()
                        .filter(to -> !surroundings.connects(HOME, from, subnets, to))
                        .forEach(to -> severed.add(
                                Map.of("fromZone", from.index(), "subnets", subnets, "toZone", to.index())));
            }
        }
        return severed;
    }
}
