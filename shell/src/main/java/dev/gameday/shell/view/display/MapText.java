package dev.gameday.shell.view.display;

import dev.gameday.runbook.FlowMap;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The map of a flow: the longest way through it on one line, what branches off below the part that it branches from, and
 * what is wrong on an edge in words. What does not fit in breadth goes on below.
 */
public final class MapText {
    private static final int STEP = 2;

    private final FlowMap map;
    private final List<EdgeState> states;
    private final Set<FlowMap.Edge> drawn = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final int width;
    private final String gap;

    private MapText(FlowMap map, List<EdgeState> states, int width, String gap) {
        this.map = map;
        this.states = states;
        this.width = width;
        this.gap = gap;
    }

    /** The map in lines of at most {@code width} columns; none where the plan has no map. */
    public static List<Line> lines(RunView view, int width) {
        Optional<FlowMap> map = view.course().plan().flatMap(Plan::map);
        if (map.isEmpty()) {
            return List.of();
        }
        List<EdgeState> states = EdgeState.all(view);
        List<Line> roomy = new MapText(map.get(), states, width, " ").draw();
        return roomy.size() <= map.get().sources().size() + branches(map.get())
                ? roomy
                : new MapText(map.get(), states, width, "").draw();
    }

    /** How many lines branch off at least where nothing is broken for want of room. */
    private static int branches(FlowMap map) {
        return map.parts().stream()
                .mapToInt(part -> Math.max(0, map.from(part).size() - 1))
                .sum();
    }

    /** What is wrong on the flow's edges, one line each; none where all is well. */
    public static List<Line> troubles(RunView view, int width) {
        return EdgeState.all(view).stream()
                .filter(state -> !state.calm())
                .map(state -> state.words().fit(width))
                .toList();
    }

    /** All edges that something is wrong on, on one line, those under a fault first; empty where all is well. */
    public static Line brief(RunView view) {
        Line line = Line.EMPTY;
        for (EdgeState state : EdgeState.all(view).stream()
                .filter(one -> !one.calm())
                .sorted(Comparator.comparing(one -> !one.faulty()))
                .toList()) {
            line = line.plus(line.spans().isEmpty() ? "" : " · ", Tone.MUTED).plus(state.brief());
        }
        return line;
    }

    private List<Line> draw() {
        for (String source : map.sources()) {
            branch(Line.of(source), source, 0);
        }
        for (FlowMap.Edge edge : map.edges()) {
            if (!drawn.contains(edge)) {
                branch(Line.of(edge.from()), edge.from(), 0);
            }
        }
        return lines;
    }

    /** One way from a part to its end, then what branches off it, each below where it branches. */
    private void branch(Line begun, String part, int indent) {
        List<Fork> forks = new ArrayList<>();
        Line line = begun;
        String at = part;
        Optional<FlowMap.Edge> next = longest(at);
        while (next.isPresent()) {
            FlowMap.Edge edge = next.get();
            drawn.add(edge);
            forks.add(new Fork(at, line.width()));
            Line longer = line.plus(gap).plus(arrow(edge)).plus(gap).plus(name(edge.to()));
            if (longer.width() > width && line.width() > indent + STEP) {
                lines.add(line);
                longer = Line.of(" ".repeat(indent + STEP))
                        .plus(arrow(edge))
                        .plus(gap)
                        .plus(name(edge.to()));
            }
            line = longer;
            at = edge.to();
            next = longest(at);
        }
        lines.add(line.fit(width));
        for (Fork fork : forks) {
            for (FlowMap.Edge edge : map.from(fork.part())) {
                if (drawn.add(edge)) {
                    int below = Math.max(0, Math.min(fork.column(), width / 2) - 1);
                    Line start =
                            Line.of(" ".repeat(below)).plus("└", Tone.MUTED).plus(arrow(edge));
                    branch(start.plus(gap).plus(name(edge.to())), edge.to(), below);
                }
            }
        }
    }

    /** Where other ways may begin: at a part, which ends at a column. */
    private record Fork(String part, int column) {}

    private Optional<FlowMap.Edge> longest(String part) {
        return map.from(part).stream()
                .filter(edge -> !drawn.contains(edge))
                .max(Comparator.comparingInt(edge -> depth(edge.to())));
    }

    /** How many parts follow at most; on a way round in circles, fewer. */
    private int depth(String part) {
        Integer known = depths.get(part);
        if (known != null) {
            return known;
        }
        depths.put(part, 0);
        int depth = map.from(part).stream()
                .mapToInt(edge -> 1 + depth(edge.to()))
                .max()
                .orElse(0);
        depths.put(part, depth);
        return depth;
    }

    private Line arrow(FlowMap.Edge edge) {
        return states.stream()
                .filter(state -> state.edge().equals(edge))
                .findFirst()
                .map(EdgeState::arrow)
                .orElse(Line.EMPTY);
    }

    private Line name(String part) {
        boolean hit = states.stream()
                .anyMatch(state -> state.faulty() && state.edge().to().equals(part));
        return Line.of(part, hit ? Tone.FAULT : Tone.PLAIN);
    }
}
