package dev.gameday.runbook.plan;

import dev.gameday.catalog.Fault;
import dev.gameday.catalog.FaultParameter;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.StopCondition;
import dev.gameday.yaml.Place;
import dev.gameday.yaml.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A request with its settings put in and checked against catalog and binding, before anything is asked of the account:
 * either all its injections, resolved but for their targets, or every problem.
 */
public record Resolution(Map<String, String> settings, List<Resolved> injections, List<Problem> problems) {
    public Resolution {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        injections = List.copyOf(injections);
        problems = List.copyOf(problems);
    }

    /** One inject step with its fault, complete arguments and duration; {@code zone} is the account's name for it, none every zone. */
    public record Resolved(
            Step.Inject step, Fault fault, Map<String, String> arguments, Duration duration, Optional<String> zone) {
        public Resolved {
            arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
        }
    }

    /** Resolves the request; asks nothing of the outside. */
    public static Resolution of(PlanRequest request) {
        List<Problem> problems = new ArrayList<>(clashes(request));
        Map<String, String> settings = settings(request, problems);
        List<Resolved> injections = new ArrayList<>();
        for (Step step : request.runbook().steps()) {
            if (step instanceof Step.Inject inject) {
                request.catalog()
                        .fault(inject.fault())
                        .ifPresentOrElse(
                                fault -> new Resolving(request, settings, problems, inject, fault)
                                        .resolve()
                                        .ifPresent(injections::add),
                                () -> problems.add(problem(
                                        request,
                                        inject,
                                        "there is no fault '" + inject.fault() + "'",
                                        "choose one that 'fault list' shows")));
            }
        }
        return new Resolution(settings, injections, problems);
    }

    /** A stop condition of the runbook that silently stood beside a global one of its name would be mistaken for it. */
    private static List<Problem> clashes(PlanRequest request) {
        Set<String> global =
                request.globalStopConditions().stream().map(StopCondition::id).collect(Collectors.toSet());
        return request.runbook().stopConditions().stream()
                .map(StopCondition::id)
                .filter(global::contains)
                .filter(id -> !request.runbook().relaxed().contains(id))
                .map(id -> new Problem(
                        new Place(request.runbook().id() + ", stop condition " + id, 0, 0),
                        "a global stop condition is called '" + id + "' too",
                        "give this one another name, or put it in the other's place with 'relaxes: [" + id + "]'"))
                .toList();
    }

    private static Map<String, String> settings(PlanRequest request, List<Problem> problems) {
        Map<String, FaultParameter> known = new LinkedHashMap<>();
        request.runbook().parameters().forEach(p -> known.put(p.name(), p));
        Map<String, String> all = new TreeMap<>();
        known.values().forEach(p -> p.preset().ifPresent(preset -> all.put(p.name(), preset)));
        request.settings().forEach((name, value) -> {
            FaultParameter parameter = known.get(name);
            Place place = new Place("--set " + name + "=" + value, 0, 0);
            if (parameter == null) {
                String remedy = known.isEmpty() ? "leave it out" : "set one of " + String.join(", ", known.keySet());
                problems.add(new Problem(place, request.runbook().id() + " has no parameter '" + name + "'", remedy));
            } else {
                Optional<String> refusal = parameter.refusal(value);
                refusal.ifPresent(why -> problems.add(split(place, why)));
                // What was refused once is not refused again wherever a step uses it.
                if (refusal.isEmpty() || parameter.preset().isEmpty()) {
                    all.put(name, value);
                }
            }
        });
        return all;
    }

    static Problem split(Place place, String refusal) {
        String[] parts = refusal.split("; ", 2);
        return new Problem(place, parts[0], parts.length > 1 ? parts[1] : "write another value");
    }

    static Problem problem(PlanRequest request, Step step, String wrong, String remedy) {
        return new Problem(new Place(request.runbook().id() + ", step " + step.id(), 0, 0), wrong, remedy);
    }
}
