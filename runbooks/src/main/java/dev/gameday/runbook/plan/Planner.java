package dev.gameday.runbook.plan;

import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.Canary;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.runbook.Assertion;
import dev.gameday.runbook.Probe;
import dev.gameday.runbook.Proof;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.SteadyState;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.plan.Resolution.Resolved;
import dev.gameday.yaml.Place;
import dev.gameday.yaml.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** From a resolved request and the account's facts to a plan; pure, the same for the same input. */
public final class Planner {
    private static final Duration ARMING = Duration.ofMinutes(3);

    private final FaultInjector injector;

    /** {@code injector} is asked only for the names of the calls that it would make. */
    public Planner(FaultInjector injector) {
        this.injector = injector;
    }

    /** What is missing in the binding for this runbook; empty when a plan can be made. */
    public static List<Problem> unbound(PlanRequest request) {
        List<Problem> problems = new ArrayList<>();
        metricNames(request)
                .forEach(metric -> missing(
                        request,
                        problems,
                        "metric",
                        metric,
                        request.binding().metrics().keySet()));
        alarmNames(request)
                .forEach(alarm -> missing(
                        request,
                        problems,
                        "alarm",
                        alarm,
                        request.binding().alarms().keySet()));
        proofs(request.runbook())
                .flatMap(proof -> proof.log().stream())
                .forEach(log -> missing(
                        request, problems, "log", log, request.binding().logs().keySet()));
        return problems;
    }

    /** The runbook's own stop conditions and the global ones that it doesn't relax. */
    public static List<StopCondition> stopConditions(PlanRequest request) {
        List<StopCondition> all = new ArrayList<>(request.runbook().stopConditions());
        request.globalStopConditions().stream()
                .filter(global -> !request.runbook().relaxed().contains(global.id()))
                .forEach(all::add);
        return all;
    }

    /** The metrics that a run reads, where the binding has them. */
    public static List<MetricSource> watched(PlanRequest request) {
        return metricNames(request).stream()
                .flatMap(name -> Optional.ofNullable(request.binding().metrics().get(name)).stream())
                .toList();
    }

    /** The functions that canaries would invoke, by the names that they have in the account. */
    public static List<String> invoked(PlanRequest request) {
        return watched(request).stream()
                .flatMap(source -> source.canary().stream())
                .filter(Canary.Invoke.class::isInstance)
                .map(canary -> ((Canary.Invoke) canary).function())
                .distinct()
                .toList();
    }

    /** The plan; the resolution has no problems and nothing is unbound. */
    public Plan plan(PlanRequest request, Resolution resolution, Facts facts) {
        Map<String, MetricSource> metrics = new TreeMap<>();
        metricNames(request)
                .forEach(name -> metrics.put(name, request.binding().metrics().get(name)));
        Map<String, String> alarms = new TreeMap<>();
        alarmNames(request)
                .forEach(name -> alarms.put(name, request.binding().alarms().getOrDefault(name, name)));
        request.stopAlarms().forEach(name -> alarms.put(name, name));
        Map<String, String> logs = new TreeMap<>();
        proofs(request.runbook())
                .flatMap(proof -> proof.log().stream())
                .forEach(name -> logs.put(name, request.binding().logs().getOrDefault(name, name)));
        return new Plan(
                request.runbook(),
                request.binding().name(),
                facts.identity(),
                resolution.settings(),
                resolution.injections().stream()
                        .map(injection -> planned(request, injection, facts))
                        .toList(),
                stopConditions(request),
                metrics,
                alarms,
                logs,
                longest(request.runbook(), resolution),
                request.binding().map());
    }

    private PlannedInjection planned(PlanRequest request, Resolved resolved, Facts facts) {
        List<String> stopAlarms = Stream.concat(
                        stopConditions(request).stream().flatMap(condition -> condition.alarm().stream()),
                        request.stopAlarms().stream())
                .map(facts.alarms()::get)
                .filter(java.util.Objects::nonNull)
                .map(AlarmReading::arn)
                .distinct()
                .toList();
        Injection injection = new Injection(
                new InjectionId(request.session(), resolved.step().id()),
                resolved.fault(),
                resolved.arguments(),
                facts.targets().getOrDefault(resolved.step().id(), List.of()),
                resolved.duration(),
                stopAlarms,
                request.binding().faultRole(),
                request.schedulerRole()
                        .filter(role -> !resolved.fault().mechanism().expires()));
        return new PlannedInjection(injection, resolved.step().proof(), injector.calls(injection));
    }

    private static Duration longest(Runbook runbook, Resolution resolution) {
        Duration total = Duration.ZERO;
        for (Step step : runbook.steps()) {
            if (step instanceof Step.Baseline baseline) {
                total = total.plus(baseline.patience());
            } else if (step instanceof Step.Recover recover) {
                total = total.plus(recover.patience());
            }
        }
        for (Resolved injection : resolution.injections()) {
            total = total.plus(injection.duration()).plus(ARMING);
        }
        return total;
    }

    private static Set<String> metricNames(PlanRequest request) {
        Runbook runbook = request.runbook();
        Set<String> names = new TreeSet<>(runbook.watch());
        runbook.steadyState().stream().map(SteadyState::metric).forEach(names::add);
        stopConditions(request).stream().map(StopCondition::metric).forEach(names::add);
        proofs(runbook).flatMap(proof -> proof.metric().stream()).forEach(names::add);
        assertions(runbook).map(Assertion::probe).forEach(probe -> {
            if (probe instanceof Probe.MetricProbe metric) {
                names.add(metric.metric());
            } else if (probe instanceof Probe.ReturnProbe back) {
                names.add(back.metric());
            }
        });
        return names;
    }

    private static Set<String> alarmNames(PlanRequest request) {
        Set<String> names = new TreeSet<>(request.runbook().alarms());
        stopConditions(request).forEach(condition -> condition.alarm().ifPresent(names::add));
        assertions(request.runbook()).map(Assertion::probe).forEach(probe -> {
            if (probe instanceof Probe.AlarmProbe alarm) {
                names.add(alarm.alarm());
            }
        });
        return names;
    }

    private static Stream<Assertion> assertions(Runbook runbook) {
        return Stream.concat(runbook.hypothesis().assertions().stream(), runbook.observations().stream());
    }

    private static Stream<Proof> proofs(Runbook runbook) {
        return runbook.steps().stream().filter(Step.Inject.class::isInstance).map(step -> ((Step.Inject) step).proof());
    }

    private static void missing(
            PlanRequest request, List<Problem> problems, String noun, String name, Set<String> known) {
        if (!known.contains(name)) {
            problems.add(new Problem(
                    new Place("binding " + request.binding().name(), 0, 0),
                    request.runbook().id() + " needs the " + noun + " '" + name + "'",
                    "bind it"));
        }
    }
}
