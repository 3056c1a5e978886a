package dev.gameday.runbook.file;

import dev.gameday.runbook.FlowMap;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a binding's map of its flow; every name in it must be one of the binding, or declared under {@code others}. */
final class FlowMapReader {
    /** More than a screen could show. */
    private static final int MOST_EDGES = 40;

    private static final String FORM = "at most " + MOST_EDGES + " edges, each with from and to";

    private final Set<String> parts;
    private final Set<String> metrics;
    private final Set<String> targets;
    private final Set<String> drawn = new HashSet<>();

    /** {@code parts} can stand on the map, {@code targets} can be hit by a fault, both by their logical names. */
    FlowMapReader(Set<String> parts, Set<String> metrics, Set<String> targets) {
        this.parts = new HashSet<>(parts);
        this.metrics = metrics;
        this.targets = new HashSet<>(targets);
    }

    /** The map, if there is an edge on it that could be read. */
    Optional<FlowMap> read(YamlMap map) {
        List<String> others = Forms.names(items(map, "others"));
        parts.addAll(others);
        targets.addAll(parts);
        List<YamlNode> items = map.items("edges");
        if (items.isEmpty() || items.size() > MOST_EDGES) {
            map.problem("edges", "the map has " + items.size() + " edges", "write " + FORM);
        }
        List<FlowMap.Edge> edges = new ArrayList<>();
        for (YamlNode item : items.subList(0, Math.min(MOST_EDGES, items.size()))) {
            item.map().flatMap(this::edge).ifPresent(edges::add);
        }
        map.close();
        return edges.isEmpty() ? Optional.empty() : Optional.of(new FlowMap(edges));
    }

    private Optional<FlowMap.Edge> edge(YamlMap map) {
        Optional<String> from = map.required("from").flatMap(node -> known(node, "part of the flow", parts));
        Optional<String> to = map.required("to").flatMap(node -> known(node, "part of the flow", parts));
        List<String> shown = known(map, "metrics", "metric", metrics);
        List<String> hit = known(map, "targets", "target", targets);
        map.close();
        if (!Forms.all(from, to)) {
            return Optional.empty();
        }
        if (from.equals(to)) {
            map.problem("to", "'" + to.orElseThrow() + "' leads to itself", "name the part that it hands on to");
            return Optional.empty();
        }
        if (!drawn.add(from.orElseThrow() + " " + to.orElseThrow())) {
            map.problem("to", "this edge is on the map already", "write each edge once, with all its metrics");
            return Optional.empty();
        }
        return Optional.of(new FlowMap.Edge(from.orElseThrow(), to.orElseThrow(), shown, hit));
    }

    private static List<String> known(YamlMap map, String key, String noun, Set<String> names) {
        return items(map, key).stream()
                .flatMap(node -> known(node, noun, names).stream())
                .toList();
    }

    private static Optional<String> known(YamlNode node, String noun, Set<String> names) {
        return Forms.name(node).filter(name -> {
            if (!names.contains(name)) {
                node.problem(
                        "the binding has no " + noun + " '" + name + "'",
                        names.isEmpty()
                                ? "bind one first"
                                : "write one of "
                                        + String.join(
                                                ", ", names.stream().sorted().toList())
                                        + (noun.startsWith("part") ? ", or declare it under others" : ""));
            }
            return names.contains(name);
        });
    }

    private static List<YamlNode> items(YamlMap map, String key) {
        return Stream.of(key)
                .filter(map::has)
                .flatMap(there -> map.items(there).stream())
                .toList();
    }
}
