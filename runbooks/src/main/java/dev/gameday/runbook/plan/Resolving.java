package dev.gameday.runbook.plan;

import dev.gameday.catalog.Fault;
import dev.gameday.catalog.FaultParameter;
import dev.gameday.catalog.TargetKind;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.plan.Resolution.Resolved;
import dev.gameday.yaml.Place;
import dev.gameday.yaml.Problem;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One inject step being resolved; what is wrong with it is added to {@code problems}. */
record Resolving(
        PlanRequest request, Map<String, String> settings, List<Problem> problems, Step.Inject step, Fault fault) {
    private static final String RESOURCE = "resource";
    /** Instead of one zone's name. To leave the zone out is refused: nobody shall cut every zone by forgetting a line. */
    private static final String EVERY_ZONE = "all";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-zA-Z0-9-]+)}");

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
                                .ifPresent(why -> problems.add(Resolution.split(
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
        return step.zone()
                .map(this::fill)
                .filter(zone -> !zone.equals(EVERY_ZONE))
                .map(zone -> {
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
            case QUEUE -> binding.queues();
            case LOAD -> binding.clients();
        };
        if (!known.containsKey(step.target())) {
            wrong(
                    "the binding " + binding.name() + " has no "
                            + fault.target().noun() + " '" + step.target() + "'",
                    known.isEmpty() ? "add it" : "choose one of " + String.join(", ", new TreeMap<>(known).keySet()));
        }
        if (fault.target() == TargetKind.SUBNET && step.zone().isEmpty()) {
            wrong(fault.id() + " hits subnets, but of which zone is not said", "write zone: a, or zone: all for all");
        }
    }

    private String fill(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            String value =
                    settings.getOrDefault(name, request.binding().resources().get(name));
            if (value == null) {
                wrong("'${" + name + "}' is neither a parameter nor a resource of the binding", "name one that is");
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value == null ? "" : value));
        }
        return matcher.appendTail(filled).toString();
    }

    private void wrong(String wrong, String remedy) {
        problems.add(Resolution.problem(request, step, wrong, remedy));
    }
}
