package dev.gameday.runbook.setup;

import dev.gameday.catalog.FaultCatalog;
import dev.gameday.catalog.SessionId;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.plan.PlanRequest;
import dev.gameday.runbook.profile.Profile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a template is asked for: a profile, a binding, and the runbooks that are to be run. */
public record SetupRequest(
        Profile profile,
        Binding binding,
        FaultCatalog catalog,
        List<StopCondition> globalStopConditions,
        List<Runbook> runbooks) {
    private static final SessionId NOBODY = new SessionId("no-session");
    private static final String FOLDER = "gameday/";
    private static final int LONGEST_BUCKET = 63;

    public SetupRequest {
        globalStopConditions = List.copyOf(globalStopConditions);
        runbooks = List.copyOf(runbooks);
    }

    /** A scenario of it, as a plan would be asked for; a role of schedules is one of the things that are made. */
    PlanRequest plan(Runbook runbook) {
        return new PlanRequest(
                runbook, catalog, binding, globalStopConditions, Map.of(), NOBODY, Optional.of("scheduler"), List.of());
    }

    /** The profile's bucket, or one that no other team of any account has. */
    String bucket() {
        return profile.store().map(Profile.Store::bucket).orElseGet(() -> {
            String end = "-" + profile.account() + "-" + profile.region();
            String start = "gameday-" + profile.name();
            return start.substring(0, Math.min(start.length(), LONGEST_BUCKET - end.length())) + end;
        });
    }

    /** The profile's folder, or the usual one. */
    String folder() {
        return profile.store().map(Profile.Store::folder).orElse(FOLDER);
    }
}
