package dev.gameday.runbook.plan;

import dev.gameday.catalog.FaultCatalog;
import dev.gameday.catalog.SessionId;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.StopCondition;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a plan is asked for: a runbook with settings for its parameters, in an environment, with the global stop
 * conditions, for a session. {@code schedulerRole} is the role by which EventBridge Scheduler may end what doesn't end by
 * itself; {@code stopAlarms} are the account's alarms at which a run ends beside those of its stop conditions.
 */
public record PlanRequest(
        Runbook runbook,
        FaultCatalog catalog,
        Binding binding,
        List<StopCondition> globalStopConditions,
        Map<String, String> settings,
        SessionId session,
        Optional<String> schedulerRole,
        List<String> stopAlarms) {
    public PlanRequest {
        stopAlarms = List.copyOf(stopAlarms);
        globalStopConditions = List.copyOf(globalStopConditions);
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** Where nothing is ended by a schedule. */
    public PlanRequest(
            Runbook runbook,
            FaultCatalog catalog,
            Binding binding,
            List<StopCondition> globalStopConditions,
            Map<String, String> settings,
            SessionId session) {
        this(runbook, catalog, binding, globalStopConditions, settings, session, Optional.empty(), List.of());
    }
}
