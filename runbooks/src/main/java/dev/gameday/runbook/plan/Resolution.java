package dev.gameday.runbook.plan;

import dev.gameday.catalog.Fault;
import dev.gameday.catalog.FaultParameter;
import dev.gameday.catalog.Place;
import dev.gameday.catalog.Problem;
import dev.gameday.catalog.TargetKind;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.Step;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request with its settings put in and checked against catalog and binding, before anything is asked of the account:
 * either all its injections, resolved but for their targets, or every problem.
 */
public record Resolution(Map<String, String> settings, List<Resolved> injections, List<Problem> problems) {
    private static final String RESOURCE = "resource";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-zA-Z0-9-]+)}");

    public Resolution {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        injections = List.copyOf(injections);
        problems = List.copyOf(problems);
    }

    /** One inject step with its fault, complete arguments and duration; {@code zone} is the account's name for it. */
    public record Resolved(
            Step.Inject step, Fault fault, Map<String, String> arguments, Duration duration, Optional<String> zone) {
        public Resolved {
            arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
        }
    }

    /** Resolves the request; asks nothing of the outside. */
    public static Resolution of(PlanRequest request) {
        List<Problem> problems = new ArrayList<>();
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
                parameter.refusal(value).ifPresent(why -> problems.add(split(place, why)));
                all.put(name, value);
            }
        });
        return all;
    }

    private static Problem split(Place place, String refusal) {
        String[] parts = refusal.split("; ", 2);
        return new Problem(place, parts[0], parts.length > 1 ? parts[1] : "write another value");
    }

    private static Problem problem(PlanRequest request, Step step, String wrong, String remedy) {
        return new Problem(new Place(request.runbook().id() + ", step " + step.id(), 0, 0), wrong, remedy);
    }

    /** One inject step being resolved. */
    private record Resolving(
            PlanRequest request, Map<String, String> settings, List<Problem> problems, Step.Inject step, Fault fault) {

        Optional<Resolved> resolve() {
            int before = problems.size();
            Map<String, String> given = new TreeMap<>();
            step.arguments().forEach((name, value) -> given.put(name, here(name, fill(value))));
            Map<String, String> arguments = fault.withPresets(given);
            arguments.forEach(this::argument);
            for (FaultParameter parameter : fault.parameters()) {
                if (!arguments.containsKey(parameter.name())) {
                    wrong(fault.id() + " needs '" + parameter.name() + "'", "give it: " + parameter.bounds());
                }
            }
            Duration duration = duration();
            Optional<String> zone = zone();
            target();
            return problems.size() == before
                    ? Optional.of(new Resolved(step, fault, arguments, duration, zone))
                    : Optional.empty();
        }

        /** A fault's {@code resource} is given by its logical name, or as an ARN. */
        private String here(String name, String value) {
            Map<String, String> resources = request.binding().resources();
            if (!name.equals(RESOURCE) || value.startsWith("arn:")) {
                return value;
            }
            if (!resources.containsKey(value)) {
                wrong(
                        "the binding " + request.binding().name() + " has no resource '" + value + "'",
                        resources.isEmpty() ? "add it" : "choose one of " + String.join(", ", resources.keySet()));
            }
            return resources.getOrDefault(value, value);
        }

        private void argument(String name, String value) {
            fault.parameter(name)
                    .ifPresentOrElse(
                            parameter -> parameter
                                    .refusal(value)
                                    .ifPresent(why -> problems.add(split(
                                            new Place(request.runbook().id() + ", step " + step.id(), 0, 0), why))),
                            () -> wrong(fault.id() + " has no parameter '" + name + "'", "leave it out"));
        }

        private Duration duration() {
            String text = fill(step.duration());
            try {
                Duration duration = Duration.parse(text);
                if (duration.compareTo(fault.shortest()) < 0 || duration.compareTo(fault.longest()) > 0) {
                    wrong(
                            "the duration " + text + " is refused for " + fault.id(),
                            "write " + fault.shortest() + " to " + fault.longest());
                }
                return duration;
            } catch (DateTimeParseException e) {
                wrong("'" + text + "' is not a duration", "write ISO 8601, as PT5M");
                return Duration.ZERO;
            }
        }

        private Optional<String> zone() {
            return step.zone().map(this::fill).map(zone -> {
                String here = request.binding().zones().get(zone);
                if (here == null) {
                    wrong(
                            "the binding " + request.binding().name() + " has no zone '" + zone + "'",
                            "choose one of "
                                    + String.join(
                                            ", ",
                                            new TreeMap<>(request.binding().zones()).keySet()));
                    return zone;
                }
                return here;
            });
        }

        private void target() {
            Binding binding = request.binding();
            Map<String, ?> known = switch (fault.target()) {
                case LAMBDA_FUNCTION -> binding.functions();
                case IAM_ROLE -> binding.roles();
                case SUBNET -> binding.subnets();
            };
            if (!known.containsKey(step.target())) {
                wrong(
                        "the binding " + binding.name() + " has no "
                                + fault.target().noun() + " '" + step.target() + "'",
                        known.isEmpty()
                                ? "add it"
                                : "choose one of " + String.join(", ", new TreeMap<>(known).keySet()));
            }
            if (fault.target() == TargetKind.SUBNET && step.zone().isEmpty()) {
                wrong(fault.id() + " hits the subnets of one zone", "say which: zone: a");
            }
        }

        private String fill(String text) {
            Matcher matcher = PLACEHOLDER.matcher(text);
            StringBuilder filled = new StringBuilder();
            while (matcher.find()) {
                String name = matcher.group(1);
                String value = settings.getOrDefault(
                        name, request.binding().resources().get(name));
                if (value == null) {
                    wrong("'${" + name + "}' is neither a parameter nor a resource of the binding", "name one that is");
                }
                matcher.appendReplacement(filled, Matcher.quoteReplacement(value == null ? "" : value));
            }
            return matcher.appendTail(filled).toString();
        }

        private void wrong(String wrong, String remedy) {
            problems.add(problem(request, step, wrong, remedy));
        }
    }
}
