package dev.gameday.runbook.plan;

import dev.gameday.catalog.AccountInspector;
import dev.gameday.catalog.Identity;
import dev.gameday.catalog.Mechanism.LambdaSetting;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.setup.Permissions;
import dev.gameday.catalog.setup.Scope;
import java.util.List;
import java.util.stream.Stream;

/** What it takes to have EventBridge Scheduler end a changed setting: of the caller, and of the role that it runs as. */
record ScheduledEnd(Identity caller, String role) {
    private static final List<String> CALLS =
            List.of("scheduler:CreateSchedule", "scheduler:DeleteSchedule", "scheduler:GetSchedule");

    /** The permissions that are missing; those of the role say that they are the role's. */
    Outcome<List<String>> lacking(
            AccountInspector inspector, Permissions permissions, LambdaSetting setting, Scope functions) {
        Identity runsAs = new Identity(caller.account(), role, caller.region());
        return inspector
                .missing(caller, permissions.forCalls(CALLS, functions.with("scheduler-role", List.of(role))))
                .then(own -> inspector
                        .missing(runsAs, permissions.forActions(setting.restoredBy(), functions))
                        .map(its -> Stream.concat(own.stream(), its.stream().map(action -> action + " as " + role))
                                .toList()));
    }
}
