package dev.gameday.runbook.draft;

import dev.gameday.catalog.survey.EventSource;
import dev.gameday.catalog.survey.FoundFunction;
import dev.gameday.catalog.survey.FoundMetric;
import dev.gameday.catalog.survey.FoundQueue;
import dev.gameday.catalog.survey.Grant;
import dev.gameday.catalog.survey.Survey;
import dev.gameday.runbook.FlowMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Drafts the map of a flow between the parts that have names, over those that have none: what a function's role lets it send
 * to, write to or invoke, and what a function reads by itself. Who may do it needn't do it, so people have to read it.
 */
final class MapDraft {
    /** Whoever calls the functions that nothing of the account leads to. */
    static final String CLIENTS = "clients";

    /** As many as a binding's map may have. */
    private static final int MOST_EDGES = 40;

    private final Survey survey;
    private final List<Drafted> lines;
    private final Map<String, String> parts = new LinkedHashMap<>();
    /** From one ARN to others. */
    private final Map<String, Set<String>> arrows = new LinkedHashMap<>();

    private MapDraft(Survey survey, List<Drafted> lines) {
        this.survey = survey;
        this.lines = lines;
    }

    /** The map between the parts that these names have come to; empty where nothing hands on to anything. */
    static Optional<FlowMap> of(Survey survey, List<Drafted> lines) {
        MapDraft draft = new MapDraft(survey, lines);
        draft.nameParts();
        draft.drawArrows();
        return draft.map();
    }

    /** By their ARNs; of two names for the same part the first counts. */
    private void nameParts() {
        for (FoundFunction function : survey.functions().found()) {
            name("functions", function.name()).ifPresent(name -> parts.putIfAbsent(function.arn(), name));
        }
        for (FoundQueue queue : survey.queues().found()) {
            name("queues", queue.name()).ifPresent(name -> parts.putIfAbsent(queue.arn(), name));
        }
        lines.stream()
                .filter(line -> line.term().section().equals("resources"))
                .forEach(line -> line.value()
                        .ifPresent(arn -> parts.putIfAbsent(arn, line.term().name())));
    }

    private Optional<String> name(String section, String value) {
        return lines.stream()
                .filter(line ->
                        line.term().section().equals(section) && line.value().equals(Optional.of(value)))
                .map(line -> line.term().name())
                .findFirst();
    }

    /** Between all that was found, whether it has a name or not. */
    private void drawArrows() {
        Set<EventSource> sources = Set.copyOf(survey.sources().found());
        Map<String, String> functions = new LinkedHashMap<>();
        survey.functions().found().forEach(function -> functions.put(function.name(), function.arn()));
        for (Grant grant : survey.grants().found()) {
            String from = functions.get(grant.function());
            if (from != null && !sources.contains(new EventSource(grant.function(), grant.resource()))) {
                arrow(from, grant.resource());
            }
        }
        for (EventSource source : survey.sources().found()) {
            String to = functions.get(source.function());
            if (to != null) {
                arrow(source.written(), to);
            }
        }
    }

    private void arrow(String from, String to) {
        if (!from.equals(to)) {
            arrows.computeIfAbsent(from, unused -> new LinkedHashSet<>()).add(to);
        }
    }

    /** The named parts that something from this one comes to, over any number without a name. */
    private Set<String> ledTo(String from) {
        Set<String> named = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> ways = new ArrayDeque<>(List.of(from));
        while (!ways.isEmpty()) {
            for (String to : arrows.getOrDefault(ways.remove(), Set.of())) {
                if (parts.containsKey(to)) {
                    named.add(to);
                } else if (seen.add(to)) {
                    ways.add(to);
                }
            }
        }
        return named;
    }

    /** The edges in the order in which something goes along them, from where it comes in. */
    private Optional<FlowMap> map() {
        Map<String, FlowMap.Edge> edges = new LinkedHashMap<>();
        Set<String> led = new HashSet<>();
        parts.keySet()
                .forEach(from -> ledTo(from).forEach(to -> {
                    led.add(to);
                    add(edges, from, to);
                }));
        if (edges.isEmpty()) {
            return Optional.empty();
        }
        survey.functions().found().stream()
                .map(FoundFunction::arn)
                .filter(arn -> parts.containsKey(arn) && !led.contains(arn))
                .forEach(arn -> add(edges, CLIENTS, arn));
        FlowMap all = new FlowMap(List.copyOf(edges.values()));
        Set<FlowMap.Edge> ordered = new LinkedHashSet<>();
        all.sources().forEach(source -> follow(all, source, ordered));
        ordered.addAll(all.edges());
        return Optional.of(new FlowMap(ordered.stream().limit(MOST_EDGES).toList()));
    }

    private void add(Map<String, FlowMap.Edge> edges, String from, String to) {
        if (!part(from).equals(part(to))) {
            edges.putIfAbsent(part(from) + " " + part(to), edge(from, to));
        }
    }

    private static void follow(FlowMap map, String part, Set<FlowMap.Edge> ordered) {
        for (FlowMap.Edge edge : map.from(part)) {
            if (ordered.add(edge)) {
                follow(map, edge.to(), ordered);
            }
        }
    }

    private FlowMap.Edge edge(String from, String to) {
        List<String> targets = survey.functions().found().stream()
                .filter(function -> function.arn().equals(from))
                .flatMap(function -> name("roles", function.role()).stream())
                .toList();
        return new FlowMap.Edge(part(from), part(to), metrics(from, to), targets);
    }

    private String part(String arn) {
        return parts.getOrDefault(arn, CLIENTS);
    }

    /** A queue's show at whoever reads it, all others where they are led to. */
    private List<String> metrics(String from, String to) {
        Set<String> of = new LinkedHashSet<>();
        if (!to.contains(":sqs:")) {
            of.add(last(to));
        }
        survey.queues().found().stream()
                .filter(queue -> queue.arn().equals(from))
                .forEach(queue -> {
                    of.add(queue.name());
                    queue.deadLetters().ifPresent(of::add);
                });
        List<String> metrics = new ArrayList<>();
        lines.stream()
                .filter(line -> line.term().section().equals(Term.METRICS))
                .filter(line ->
                        line.value().flatMap(MetricText::read).filter(isOf(of)).isPresent())
                .forEach(line -> metrics.add(line.term().name()));
        return metrics;
    }

    private static Predicate<FoundMetric> isOf(Set<String> names) {
        return metric -> metric.dimensions().values().stream().anyMatch(names::contains);
    }

    private static String last(String arn) {
        return arn.substring(Math.max(arn.lastIndexOf(':'), arn.lastIndexOf('/')) + 1);
    }
}
