package dev.gameday.runbook.plan;

import dev.gameday.catalog.FaultCatalog;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.TargetKind;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.StopCondition;
import dev.gameday.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a binding lacks for a runbook: pure, without asking an account. */
public final class Lacking {
    private static final SessionId NOBODY = new SessionId("no-session");

    private Lacking() {}

    /** In words, as {@code the metric 'lost'}; empty if the runbook can be planned with the binding. */
    public static List<String> of(
            Runbook runbook, FaultCatalog catalog, Binding binding, List<StopCondition> globalStopConditions) {
        List<String> lacking = new ArrayList<>();
        runbook.steps().forEach(step -> {
            if (step instanceof Step.Inject inject) {
                catalog.fault(inject.fault())
                        .filter(fault -> !names(binding, fault.target()).contains(inject.target()))
                        .ifPresent(fault -> lacking.add("the " + fault.target().noun() + " '" + inject.target() + "'"));
            }
        });
        PlanRequest request = new PlanRequest(runbook, catalog, binding, globalStopConditions, Map.of(), NOBODY);
        Planner.unbound(request).stream()
                .map(Problem::wrong)
                .map(wrong -> wrong.replaceFirst("^.* needs ", ""))
                .forEach(lacking::add);
        return lacking.stream().distinct().toList();
    }

    private static Set<String> names(Binding binding, TargetKind kind) {
        return switch (kind) {
            case LAMBDA_FUNCTION -> binding.functions().keySet();
            case IAM_ROLE -> binding.roles().keySet();
            case SUBNET -> binding.subnets().keySet();
            case QUEUE -> binding.queues().keySet();
            case LOAD -> binding.clients().keySet();
        };
    }
}
