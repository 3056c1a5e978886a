package dev.gameday.shell.leftbehind;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.aws.workbench.AwsWorkbench;
import dev.gameday.catalog.workbench.Change;
import dev.gameday.catalog.workbench.FunctionSettings;
import dev.gameday.catalog.workbench.Workbench;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent.MitigationTried;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.shell.mitigation.Changes;
import dev.gameday.shell.mitigation.PlannedChange;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * People who change things during a drill: one setting before the fault comes, and once it is in place all settings that it
 * may have changed, those of a function that it leaves alone, and the policies of its role.
 */
final class People {
    /** Nobody changes anything. */
    static final People NOBODY = new People(Map.of(), Map.of());

    private static final String ROUTER = "order-router";
    private static final String OTHER = "position-sync";
    private static final String LAST = "restore-policy";
    private static final String ROLE = "order-router-role";

    private final Map<String, FunctionSettings> deployed;
    private final Map<String, String> policies;

    private People(Map<String, FunctionSettings> deployed, Map<String, String> policies) {
        this.deployed = deployed;
        this.policies = policies;
    }

    /** Those of an account in which nothing was changed yet. */
    static People of(PracticeAccount account) {
        Workbench workbench = new AwsWorkbench(account.eyes());
        Map<String, FunctionSettings> deployed = new TreeMap<>();
        for (String name : List.of(ROUTER, OTHER)) {
            deployed.put(name, workbench.function(name).value().orElseThrow());
        }
        return new People(deployed, workbench.policies(ROLE).value().orElseThrow());
    }

    /** Whether with that event the fault is in place, and all that these people change. */
    boolean last(GameDayEvent event) {
        return this == NOBODY
                ? event instanceof FaultEvent.InjectionAccepted
                : event instanceof MitigationTried tried && tried.action().equals(LAST);
    }

    /** What they begin when they hear of that. */
    void hear(GameDayEvent event, Changes changes, Workbench hands) {
        if (this == NOBODY) {
            return;
        }
        if (event instanceof RunEvent.PlanApproved) {
            begin(changes, "raise-concurrency", ROUTER, () -> hands.concurrency(ROUTER, Optional.of(40)));
        } else if (event instanceof FaultEvent.InjectionAccepted) {
            begin(changes, "raise-memory", ROUTER, () -> hands.memory(ROUTER, 1_024));
            begin(changes, "raise-concurrency", ROUTER, () -> hands.concurrency(ROUTER, Optional.of(60)));
            begin(changes, "raise-timeout", OTHER, () -> hands.timeout(OTHER, 60));
            CompletableFuture<?> unused =
                    changes.begin("ann", LAST, List.of(PlannedChange.of(() -> hands.policies(ROLE, policies))));
        }
    }

    private void begin(Changes changes, String action, String function, Supplier<Outcome<Change>> call) {
        CompletableFuture<?> unused = changes.begin(
                "ann",
                action + " " + function,
                List.of(PlannedChange.of(Objects.requireNonNull(deployed.get(function)), call)));
    }
}
