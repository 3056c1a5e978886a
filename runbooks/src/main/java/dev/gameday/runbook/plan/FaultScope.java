package dev.gameday.runbook.plan;

import dev.gameday.catalog.Fault;
import dev.gameday.catalog.Mechanism;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.setup.Scope;
import dev.gameday.runbook.Binding;
import java.util.List;
import java.util.Optional;

/** What the names in permissions stand for where a fault hits some targets: what a scope adds to account and Region. */
public final class FaultScope {
    private FaultScope() {}

    /** Of targets as the account has them. */
    static Scope of(Scope ground, Binding binding, Fault fault, String logicalTarget, List<Target> targets) {
        return of(
                ground,
                fault,
                targets.stream().map(FaultScope::name).toList(),
                binding.deadLetters(logicalTarget),
                binding.faultRole());
    }

    /** Of targets by the names that IAM knows them by: a role's with its path. */
    public static Scope of(
            Scope ground, Fault fault, List<String> names, Optional<String> deadLetters, String faultRole) {
        Scope scope = ground.with("fault-role", List.of(faultRole))
                .with("dead-letters", deadLetters.stream().toList());
        if (fault.mechanism() instanceof Mechanism.FisAction fis) {
            scope = scope.with("fis-action", List.of(fis.actionId()));
        }
        return switch (fault.target()) {
            case LAMBDA_FUNCTION -> scope.with("function", names);
            case IAM_ROLE -> scope.with("role", names);
            case QUEUE -> scope.with("queue", names);
            case SUBNET, LOAD -> scope;
        };
    }

    private static String name(Target target) {
        return target.arn().replaceFirst("^(arn:([^:]*:){4}|[^:]*:)(function:|role/)?", "");
    }
}
