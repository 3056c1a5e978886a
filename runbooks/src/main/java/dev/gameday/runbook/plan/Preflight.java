package dev.gameday.runbook.plan;

import dev.gameday.catalog.AccountInspector;
import dev.gameday.catalog.Fault;
import dev.gameday.catalog.Identity;
import dev.gameday.catalog.Mechanism.LambdaSetting;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.leftover.Leftover;
import dev.gameday.catalog.leftover.LeftoverFinder;
import dev.gameday.catalog.load.LoadDriver;
import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.MetricReader;
import dev.gameday.catalog.setup.ConsoleCalls;
import dev.gameday.catalog.setup.Permissions;
import dev.gameday.catalog.setup.Scope;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.plan.Resolution.Resolved;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks the account for the facts that a plan needs; changes nothing. Without an identity or targets there is no plan; any
 * other question that gets no answer is kept as such, for the guards to say no.
 */
public final class Preflight {
    private final AccountInspector inspector;
    private final MetricReader reader;
    private final LeftoverFinder finder;
    private final LoadDriver driver;
    private final Permissions permissions = Permissions.shipped();

    /** Where nothing drives the load. */
    public Preflight(AccountInspector inspector, MetricReader reader, LeftoverFinder finder) {
        this(inspector, reader, finder, LoadDriver.NONE);
    }

    public Preflight(AccountInspector inspector, MetricReader reader, LeftoverFinder finder, LoadDriver driver) {
        this.inspector = inspector;
        this.reader = reader;
        this.finder = finder;
        this.driver = driver;
    }

    /** The facts for the request, whose resolution has no problems. */
    public Outcome<Facts> facts(PlanRequest request, Resolution resolution) {
        return inspector.identity().then(identity -> facts(request, resolution, identity));
    }

    private Outcome<Facts> facts(PlanRequest request, Resolution resolution, Identity identity) {
        Map<String, List<Target>> targets = new HashMap<>();
        Map<String, List<String>> missing = new HashMap<>();
        Unanswered unanswered = new Unanswered();
        for (Resolved injection : resolution.injections()) {
            String step = injection.step().id();
            Outcome<List<Target>> found = targets(request.binding(), injection);
            if (found instanceof Outcome.Failed<List<Target>> failed) {
                return Outcome.failed(failed.trouble());
            }
            targets.put(step, found.value().orElse(List.of()));
            missing.put(
                    step,
                    unanswered.of("permissions", lacking(identity, request, injection, targets.get(step)), List.of()));
        }
        for (String function : Planner.invoked(request)) {
            String canary = Facts.CANARY + function;
            unanswered
                    .of("targets", inspector.function(function).map(Optional::of), Optional.<Optional<Target>>empty())
                    .ifPresent(found -> targets.put(canary, listed(found)));
            missing.put(canary, unanswered.of("permissions", uninvocable(identity, function), List.of()));
        }
        Map<String, AlarmReading> alarms = unanswered.of("stop-alarm", alarms(request), Map.of());
        Map<String, String> untrippable = unanswered.of("stop-alarm", untrippable(request), Map.of());
        boolean lever = unanswered.of("lever", inspector.leverEngaged(), false);
        List<Leftover> leftovers = unanswered.of(
                "leftovers", finder.leftovers(request.binding().roles().values()), List.of());
        return Outcome.done(
                new Facts(identity, targets, alarms, untrippable, missing, lever, leftovers, unanswered.byGuard()));
    }

    private Outcome<List<String>> uninvocable(Identity identity, String function) {
        Scope scope = Scope.of(identity.arn().split(":", 3)[1], identity.region(), identity.account())
                .with("function", List.of(function));
        return inspector.missing(identity, permissions.forCalls(ConsoleCalls.CANARY.calls(), scope));
    }

    private Outcome<Map<String, String>> untrippable(PlanRequest request) {
        return inspector.untrippable(Stream.concat(
                        Planner.stopConditions(request).stream()
                                .flatMap(condition -> condition.alarm().stream())
                                .map(alarm -> request.binding().alarms().getOrDefault(alarm, alarm)),
                        request.stopAlarms().stream())
                .distinct()
                .sorted()
                .toList());
    }

    private Outcome<List<Target>> targets(Binding binding, Resolved injection) {
        String name = injection.step().target();
        return switch (injection.fault().target()) {
            case LAMBDA_FUNCTION ->
                inspector.function(binding.functions().getOrDefault(name, name)).map(Preflight::listed);
            case IAM_ROLE ->
                inspector.role(binding.roles().getOrDefault(name, name)).map(Preflight::listed);
            case SUBNET -> inspector.subnets(binding.subnets().getOrDefault(name, Map.of()), injection.zone());
            case QUEUE ->
                inspector.queue(binding.queues().getOrDefault(name, name)).map(Preflight::listed);
            // That there is a driver is all there is to find out; where there is none, its trouble refuses the plan.
            case LOAD ->
                driver.all()
                        .map(changes -> List.of(Target.load(binding.clients().getOrDefault(name, name))));
        };
    }

    private static List<Target> listed(Optional<Target> target) {
        return target.stream().toList();
    }

    private Outcome<List<String>> lacking(
            Identity identity, PlanRequest request, Resolved injection, List<Target> targets) {
        Fault fault = injection.fault();
        Scope ground = Scope.of(identity.arn().split(":", 3)[1], identity.region(), identity.account());
        Scope scope =
                FaultScope.of(ground, request.binding(), fault, injection.step().target(), targets);
        Set<String> actions = new LinkedHashSet<>(fault.permissionsToInject());
        actions.addAll(fault.permissionsToUndo());
        Outcome<List<String>> own = actions.isEmpty()
                ? Outcome.done(List.of())
                : inspector.missing(identity, permissions.forActions(actions, scope));
        if (request.schedulerRole().isEmpty() || !(fault.mechanism() instanceof LambdaSetting setting)) {
            return own;
        }
        ScheduledEnd end = new ScheduledEnd(identity, request.schedulerRole().get());
        return own.then(lacking -> end.lacking(inspector, permissions, setting, scope)
                .map(more -> Stream.concat(lacking.stream(), more.stream()).toList()));
    }

    private Outcome<Map<String, AlarmReading>> alarms(PlanRequest request) {
        Map<String, String> names = new HashMap<>();
        Stream.concat(
                        request.runbook().alarms().stream(),
                        Planner.stopConditions(request).stream().flatMap(condition -> condition.alarm().stream()))
                .forEach(alarm -> names.put(alarm, request.binding().alarms().getOrDefault(alarm, alarm)));
        request.stopAlarms().forEach(alarm -> names.put(alarm, alarm));
        return reader.alarms(names.values().stream().distinct().sorted().toList())
                .map(readings -> {
                    Map<String, AlarmReading> byLogicalName = new HashMap<>();
                    names.forEach((logical, name) -> readings.stream()
                            .filter(reading -> reading.name().equals(name))
                            .findFirst()
                            .ifPresent(reading -> byLogicalName.put(logical, reading)));
                    return byLogicalName;
                });
    }
}
