package dev.gameday.runbook.setup;

import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.plan.Lacking;
import dev.gameday.runbook.plan.PlanRequest;
import dev.gameday.runbook.plan.Planner;
import dev.gameday.runbook.plan.Resolution;
import dev.gameday.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The scenarios of a template, as far as the profile allows them and the binding has what they need: what they need, the
 * alarms that stop them, and what is left out, each in a sentence with its remedy.
 */
final class ChosenScenarios {
    private final SetupRequest request;
    private final Premises premises;
    private final ScenarioNeeds scenarios = new ScenarioNeeds();
    private final List<String> taken = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Map<String, GuardrailAlarm> alarms = new TreeMap<>();
    private Needs needs = Needs.NONE;

    ChosenScenarios(SetupRequest request, Premises premises) {
        this.request = request;
        this.premises = premises;
        request.runbooks().forEach(this::choose);
    }

    private void choose(Runbook runbook) {
        PlanRequest plan = request.plan(runbook);
        Resolution resolution = Resolution.of(plan);
        Optional<String> why = refusal(runbook, plan, resolution);
        if (why.isPresent()) {
            leftOut.add(runbook.id() + ": " + why.get());
            return;
        }
        taken.add(runbook.id());
        needs = needs.and(scenarios.of(plan, resolution, premises));
        Planner.stopConditions(plan).forEach(condition -> alarm(plan, condition));
    }

    private Optional<String> refusal(Runbook runbook, PlanRequest plan, Resolution resolution) {
        if (!request.profile().allowsScenario(runbook.id())) {
            return Optional.of("the profile doesn't allow it; add it to its scenarios");
        }
        List<String> lacking =
                Lacking.of(runbook, request.catalog(), request.binding(), request.globalStopConditions());
        if (!lacking.isEmpty()) {
            return Optional.of("the binding lacks " + String.join(", ", lacking) + "; bind it");
        }
        List<Problem> problems = new ArrayList<>(resolution.problems());
        if (problems.isEmpty()) {
            problems.addAll(scenarios.problems(plan, resolution, premises));
        }
        if (!problems.isEmpty()) {
            return Optional.of(problems.stream()
                    .map(problem -> problem.wrong() + "; " + problem.remedy())
                    .collect(Collectors.joining("; ")));
        }
        return resolution.injections().stream()
                .map(injection -> injection.fault().id().value())
                .filter(fault -> !request.profile().allowsFault(fault))
                .findFirst()
                .map(fault -> "the profile doesn't allow the fault " + fault + "; add it to its faults");
    }

    private void alarm(PlanRequest plan, StopCondition condition) {
        if (condition.alarm().isEmpty()) {
            return;
        }
        String name = plan.binding()
                .alarms()
                .getOrDefault(condition.alarm().get(), condition.alarm().get());
        MetricSource metric = plan.binding().metrics().get(condition.metric());
        Optional<String> refusal = GuardrailAlarm.refusal(condition.tolerance());
        if (metric != null && metric.canary().isPresent()) {
            leftOut.add(
                    "the alarm " + name
                            + ": its metric is a canary's, which CloudWatch does not have; bind the alarm to one of another metric");
            return;
        }
        if (metric == null || refusal.isPresent()) {
            leftOut.add("the alarm " + name + ": " + refusal.orElse("its metric is not bound") + "; make it by hand");
            return;
        }
        GuardrailAlarm alarm = new GuardrailAlarm(name, condition, metric);
        GuardrailAlarm other = alarms.putIfAbsent(name, alarm);
        if (other != null && !other.resource().equals(alarm.resource())) {
            leftOut.add("the alarm %s as %s has it: another scenario's is made; bind one of the two to another name"
                    .formatted(name, plan.runbook().id()));
        }
    }

    Needs needs() {
        return needs;
    }

    List<String> taken() {
        return taken;
    }

    List<String> leftOut() {
        return leftOut.stream().distinct().toList();
    }

    List<GuardrailAlarm> alarms() {
        return List.copyOf(alarms.values());
    }
}
