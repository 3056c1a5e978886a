package dev.gameday.runbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How the parts of a flow hand on to each other: what the map on the panel is drawn from. It decides nothing of what a run
 * does. A part is a logical name of the binding, or one that the map itself declares.
 */
public record FlowMap(List<Edge> edges) {
    public FlowMap {
        edges = List.copyOf(edges);
    }

    /**
     * One part calls, sends to or feeds another. {@code metrics} are those whose breach marks the edge; {@code targets} the
     * logical names whose faults do, the part that the edge leads to always among them.
     */
    public record Edge(String from, String to, List<String> metrics, List<String> targets) {
        public Edge {
            if (from.equals(to)) {
                throw new IllegalArgumentException("'" + from + "' leads to itself");
            }
            metrics = List.copyOf(metrics);
            Set<String> all = new LinkedHashSet<>(targets);
            all.add(to);
            targets = List.copyOf(all);
        }
    }

    /** Every part, in the order in which the edges name them. */
    public List<String> parts() {
        Set<String> parts = new LinkedHashSet<>();
        edges.forEach(edge -> {
            parts.add(edge.from());
            parts.add(edge.to());
        });
        return List.copyOf(parts);
    }

    /** The edges that begin at a part, in their order. */
    public List<Edge> from(String part) {
        return edges.stream().filter(edge -> edge.from().equals(part)).toList();
    }

    /** The parts that no edge leads to; where each is led to, the first. */
    public List<String> sources() {
        List<String> sources = new ArrayList<>(parts());
        edges.forEach(edge -> sources.remove(edge.to()));
        return sources.isEmpty() ? parts().stream().limit(1).toList() : List.copyOf(sources);
    }
}
