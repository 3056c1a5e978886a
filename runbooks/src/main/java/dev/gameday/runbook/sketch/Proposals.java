package dev.gameday.runbook.sketch;

import dev.gameday.catalog.Fault;
import dev.gameday.catalog.Mechanism;
import dev.gameday.catalog.TargetKind;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.Proof;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.SteadyState;
import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.Tolerance;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be answered, and what usually is: from a binding's names and from what other runbooks hold to be normal. */
public final class Proposals {
    private static final Duration USUAL = Duration.ofMinutes(3);
    private static final Duration SUSTAINED = Duration.ofSeconds(60);
    private static final double LOOSER = 6;
    private static final double FALLEN = 0.9;

    private final Binding binding;
    private final Map<String, Tolerance> normal = new LinkedHashMap<>();

    /** {@code known} are the runbooks that say what is normal of metrics that the binding has, too. */
    public Proposals(Binding binding, List<Runbook> known) {
        this.binding = binding;
        known.stream()
                .flatMap(runbook -> runbook.steadyState().stream())
                .filter(steady -> binding.metrics().containsKey(steady.metric()))
                .forEach(steady -> normal.putIfAbsent(steady.metric(), steady.tolerance()));
    }

    /** The logical names that a fault of that kind can hit, each with what it is in the environment. */
    public Map<String, String> targets(TargetKind kind) {
        return switch (kind) {
            case LAMBDA_FUNCTION -> binding.functions();
            case IAM_ROLE -> binding.roles();
            case SUBNET ->
                binding.subnets().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, tags -> tags.getValue().toString()));
            case QUEUE ->
                binding.queues().entrySet().stream()
                        .filter(queue -> !queue.getKey().endsWith(Binding.DEAD_LETTERS))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            case LOAD -> binding.clients();
        };
    }

    /** The steady state that other runbooks have; empty where the binding has none of their metrics. */
    public List<SteadyState> steadyState() {
        return normal.entrySet().stream()
                .map(metric -> new SteadyState(metric.getKey(), metric.getValue()))
                .toList();
    }

    /** What is normal of that metric, if other runbooks say so. */
    public Optional<Tolerance> normal(String metric) {
        return Optional.ofNullable(normal.get(metric));
    }

    /** Three minutes, or as near as the fault lets. */
    public Duration duration(Fault fault) {
        return fault.shortest().compareTo(USUAL) > 0
                ? fault.shortest()
                : fault.longest().compareTo(USUAL) < 0 ? fault.longest() : USUAL;
    }

    /**
     * A bound far looser than normal, on the first metric that the global conditions leave alone; a count that is normally
     * zero has none, so it is passed over where another is to be had.
     */
    public StopCondition stop(List<SteadyState> steadyState, Set<String> guarded) {
        SteadyState chosen = steadyState.stream()
                .filter(steady -> !guarded.contains(steady.metric())
                        && loosened(steady.tolerance()).isPresent())
                .findFirst()
                .or(() -> steadyState.stream()
                        .filter(steady -> loosened(steady.tolerance()).isPresent())
                        .findFirst())
                .orElse(steadyState.get(0));
        return new StopCondition(
                "worse",
                chosen.metric(),
                loosened(chosen.tolerance()).orElse(chosen.tolerance()),
                SUSTAINED,
                Optional.empty());
    }

    private static Optional<Tolerance> loosened(Tolerance normal) {
        Optional<Double> low = normal.low().map(bound -> bound * FALLEN);
        Optional<Double> high = normal.high().map(bound -> bound * LOOSER);
        boolean zero = high.filter(bound -> bound == 0).isPresent();
        return zero ? Optional.empty() : Optional.of(new Tolerance(low, high));
    }

    /**
     * What only the effect can cause: the line that the mechanism's own agent writes into the log of the function that is hit;
     * else that the first metric of the steady state leaves its range.
     */
    public Proof proof(Fault fault, String target, Map<String, String> arguments, List<SteadyState> steadyState) {
        return line(fault.mechanism(), arguments)
                .flatMap(text -> log(fault.target(), target)
                        .map(log -> new Proof(Optional.of(log), Optional.of(text), Optional.empty(), Optional.empty())))
                .orElseGet(() -> new Proof(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(steadyState.get(0).metric()),
                        Optional.of(steadyState.get(0).tolerance())));
    }

    private static Optional<String> line(Mechanism mechanism, Map<String, String> arguments) {
        if (mechanism instanceof Mechanism.FisAction action) {
            return action.actionId().equals("aws:lambda:invocation-add-delay")
                    ? Optional.of("found active faults")
                    : action.actionId().startsWith("aws:lambda:")
                            ? Optional.of("modifying the function response")
                            : Optional.empty();
        } else if (mechanism instanceof Mechanism.IamDeny) {
            return Optional.of("AccessDenied");
        } else if (mechanism instanceof Mechanism.LambdaSetting setting) {
            return setting.setting().equals("memory")
                    ? Optional.of("Memory Size: " + arguments.getOrDefault("memory", "") + " MB")
                    : Optional.empty();
        }
        return mechanism.kind().equals("layer") ? Optional.of("FaultsApplied") : Optional.empty();
    }

    /** The log of the function, or of the one that has the role: role and log group are found by the function's name. */
    private Optional<String> log(TargetKind kind, String target) {
        if (kind == TargetKind.LAMBDA_FUNCTION) {
            return Optional.ofNullable(binding.functions().get(target)).flatMap(this::logOf);
        }
        String role = binding.roles().getOrDefault(target, "");
        return kind == TargetKind.IAM_ROLE
                ? binding.functions().values().stream()
                        .filter(role::contains)
                        .findFirst()
                        .flatMap(this::logOf)
                : Optional.empty();
    }

    private Optional<String> logOf(String function) {
        return binding.logs().entrySet().stream()
                .filter(log -> log.getValue().endsWith("/" + function))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
