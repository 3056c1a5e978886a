package dev.gameday.runbook.setup;

import dev.gameday.catalog.Fault;
import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Mechanism;
import dev.gameday.catalog.TargetKind;
import dev.gameday.catalog.file.FisActions;
import dev.gameday.catalog.mechanism.MechanismInjector;
import dev.gameday.catalog.setup.ConsoleCalls;
import dev.gameday.catalog.setup.Permission;
import dev.gameday.catalog.setup.Permissions;
import dev.gameday.catalog.setup.Scope;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.conductor.core.Following;
import dev.gameday.runbook.plan.FaultScope;
import dev.gameday.runbook.plan.PlanRequest;
import dev.gameday.runbook.plan.Planner;
import dev.gameday.runbook.plan.Resolution;
import dev.gameday.runbook.plan.Resolution.Resolved;
import dev.gameday.yaml.Place;
import dev.gameday.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Says what a scenario needs, from its runbook and its binding alone: each injection's own calls, and those that the
 * console makes around them. It asks no account. A role's path is not known here, so a role is named with any path: no
 * other role of the account can have the same name.
 */
public final class ScenarioNeeds {
    private static final String ANY = "*";

    private final Permissions permissions = Permissions.shipped();
    private final FisActions actions = FisActions.shipped();
    private final FaultInjector injector = MechanismInjector.unconnected();

    /** The needs of a scenario whose resolution has no problems. */
    public Needs of(PlanRequest request, Resolution resolution, Premises premises) {
        Needs all = around(request, resolution, premises);
        for (Resolved resolved : resolution.injections()) {
            all = all.and(injection(request, resolved, premises));
        }
        return all;
    }

    /** Why a policy can't be exact, if it can't. */
    public List<Problem> problems(PlanRequest request, Resolution resolution, Premises premises) {
        List<Problem> problems = new ArrayList<>();
        Place place = new Place("binding " + request.binding().name(), 0, 0);
        for (Resolved resolved : resolution.injections()) {
            String target = resolved.step().target();
            if (resolved.fault().target() == TargetKind.QUEUE
                    && request.binding().deadLetters(target).isEmpty()) {
                problems.add(new Problem(
                        place,
                        "it doesn't name the dead-letter queue of '" + target + "', which a policy has to",
                        "add '" + target + Binding.DEAD_LETTERS + "' to its queues"));
            }
            if (throughExtension(resolved.fault()) && premises.store().isEmpty()) {
                problems.add(new Problem(
                        new Place("profile", 0, 0),
                        "it names no bucket, which the role of FIS has to write to for "
                                + resolved.fault().id(),
                        "add 'store: {bucket: NAME, folder: gameday/}'"));
            }
        }
        return problems.stream().distinct().toList();
    }

    /** To plan, to watch and to lock. */
    private Needs around(PlanRequest request, Resolution resolution, Premises premises) {
        Binding binding = request.binding();
        Scope ground = premises.ground();
        List<Permission> caller = new ArrayList<>();
        caller.addAll(calls(
                ConsoleCalls.PLAN,
                ground.with(
                        "role",
                        binding.roles().values().stream()
                                .flatMap(role -> withAnyPath(role).stream())
                                .toList())));
        caller.addAll(calls(ConsoleCalls.FIND_ITSELF, ground.with("role", List.of(ANY))));
        caller.addAll(calls(ConsoleCalls.WATCH, ground.with("log-group", logGroups(request, resolution))));
        List<String> invoked = Planner.invoked(request);
        if (!invoked.isEmpty()) {
            Scope functions = ground.with("function", invoked);
            caller.addAll(calls(ConsoleCalls.FIND_FUNCTION, functions));
            caller.addAll(calls(ConsoleCalls.CANARY, functions));
        }
        premises.store()
                .ifPresent(store -> caller.addAll(calls(
                        ConsoleCalls.LOCK,
                        ground.with("bucket", List.of(store.bucket())).with("folder", List.of(store.folder())))));
        return new Needs(caller, List.of(), List.of());
    }

    /** Those that prove effects, and those of the functions that are watched. */
    private static List<String> logGroups(PlanRequest request, Resolution resolution) {
        Binding binding = request.binding();
        Stream<String> proving = resolution.injections().stream()
                .flatMap(resolved -> resolved.step().proof().log().stream())
                .map(log -> binding.logs().getOrDefault(log, log));
        Stream<String> measured = Following.measured(Planner.watched(request));
        Stream<String> hit = resolution.injections().stream()
                .filter(resolved -> resolved.fault().target() == TargetKind.LAMBDA_FUNCTION)
                .flatMap(resolved -> names(
                        binding, TargetKind.LAMBDA_FUNCTION, resolved.step().target())
                        .stream());
        return Stream.concat(proving, Stream.concat(measured, hit).map(Following::logGroup))
                .distinct()
                .toList();
    }

    private Needs injection(PlanRequest request, Resolved resolved, Premises premises) {
        Fault fault = resolved.fault();
        Binding binding = request.binding();
        List<String> names = names(binding, fault.target(), resolved.step().target());
        Scope scope = FaultScope.of(
                premises.ground(),
                fault,
                names,
                binding.deadLetters(resolved.step().target()),
                premises.faultRole());
        Optional<String> schedulerRole =
                premises.schedulerRole().filter(role -> !fault.mechanism().expires());
        Scope callers = scope.with("scheduler-role", schedulerRole.stream().toList());
        List<Permission> caller = new ArrayList<>(
                permissions.forCalls(injector.calls(injection(request, resolved, schedulerRole)), callers));
        caller.addAll(calls(ConsoleCalls.find(fault.target()), scope));
        diagnosis(fault)
                .ifPresent(calls -> caller.addAll(calls(
                        calls,
                        scope.with(
                                "log-group",
                                names.stream()
                                        .map(name -> "/aws/lambda/" + name)
                                        .toList()))));
        return new Needs(caller, fisRole(binding, resolved, scope, premises), scheduled(fault, scope));
    }

    private static Injection injection(PlanRequest request, Resolved resolved, Optional<String> schedulerRole) {
        return new Injection(
                new InjectionId(request.session(), resolved.step().id()),
                resolved.fault(),
                resolved.arguments(),
                List.of(),
                resolved.duration(),
                List.of(),
                request.binding().faultRole(),
                schedulerRole);
    }

    private List<Permission> fisRole(Binding binding, Resolved resolved, Scope scope, Premises premises) {
        if (!(resolved.fault().mechanism() instanceof Mechanism.FisAction fis)) {
            return List.of();
        }
        Scope role = scope.with(
                "bucket", premises.store().stream().map(store -> store.bucket()).toList());
        if (resolved.fault().target() == TargetKind.SUBNET) {
            role = role.narrowed("subnet", subnet(binding, resolved, premises.everyZone()));
        }
        return permissions.ofFisRole(
                actions.action(fis.actionId()).orElseThrow().permissions(), role);
    }

    /** The tags by which the subnets are found, and the zone that they are in where it is one. */
    private static Map<String, String> subnet(Binding binding, Resolved resolved, boolean everyZone) {
        Map<String, String> keys = new TreeMap<>();
        binding.subnets()
                .getOrDefault(resolved.step().target(), Map.of())
                .forEach((tag, value) -> keys.put("ec2:ResourceTag/" + tag, value));
        resolved.zone().filter(zone -> !everyZone).ifPresent(zone -> keys.put("ec2:AvailabilityZone", zone));
        return keys;
    }

    private List<Permission> scheduled(Fault fault, Scope scope) {
        return fault.mechanism() instanceof Mechanism.LambdaSetting setting
                ? permissions.forCalls(setting.restoredBy(), scope)
                : List.of();
    }

    private List<Permission> calls(ConsoleCalls calls, Scope scope) {
        return permissions.forCalls(calls.calls(), scope);
    }

    /** What the console needs to look through an account, to clean up there, and to engage the lever. */
    public List<Permission> toSweep(Premises premises) {
        Scope anything = premises.ground()
                .with("role", List.of(ANY))
                .with("function", List.of(ANY))
                .with("queue", List.of(ANY))
                .with(
                        "bucket",
                        premises.store().stream().map(store -> store.bucket()).toList());
        List<Permission> all = new ArrayList<>();
        for (ConsoleCalls calls : List.of(ConsoleCalls.LOOK_THROUGH, ConsoleCalls.SWEEP, ConsoleCalls.ENGAGE_LEVER)) {
            all.addAll(calls(calls, anything));
        }
        return all;
    }

    private static boolean throughExtension(Fault fault) {
        return fault.target() == TargetKind.LAMBDA_FUNCTION && fault.mechanism() instanceof Mechanism.FisAction;
    }

    /** How it is found out why the fault has no effect, where something in a function has to read of it. */
    private static Optional<ConsoleCalls> diagnosis(Fault fault) {
        if (fault.mechanism() instanceof Mechanism.LayerFault) {
            return Optional.of(ConsoleCalls.DIAGNOSE_LAYER);
        }
        return throughExtension(fault) ? Optional.of(ConsoleCalls.DIAGNOSE) : Optional.empty();
    }

    private static List<String> names(Binding binding, TargetKind kind, String logical) {
        return switch (kind) {
            case LAMBDA_FUNCTION -> List.of(binding.functions().getOrDefault(logical, logical));
            case IAM_ROLE -> withAnyPath(binding.roles().getOrDefault(logical, logical));
            case QUEUE -> List.of(binding.queues().getOrDefault(logical, logical));
            case SUBNET, LOAD -> List.of();
        };
    }

    private static List<String> withAnyPath(String role) {
        return List.of(role, "*/" + role);
    }
}
