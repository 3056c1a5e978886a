package dev.gameday.shell.view.display;

import dev.gameday.catalog.TargetKind;
import dev.gameday.runbook.FlowMap;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.conductor.core.Mark;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.shell.view.FaultView;
import dev.gameday.shell.view.MetricView;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How one edge of the flow's map is: whether a fault is at work on it, and which of its metrics are out of bounds. */
record EdgeState(FlowMap.Edge edge, boolean faulty, List<MetricView> out) {
    EdgeState {
        out = List.copyOf(out);
    }

    /** The state of every edge of the plan's map, in its order; none where it has none. */
    static List<EdgeState> all(RunView view) {
        Optional<Plan> plan = view.course().plan();
        Optional<FlowMap> map = plan.flatMap(Plan::map);
        if (plan.isEmpty() || map.isEmpty()) {
            return List.of();
        }
        Set<String> stopping = view.stops().stream()
                .filter(stop -> stop.present().isPresent() && stop.share() >= 1)
                .map(stop -> stop.condition().metric())
                .collect(Collectors.toSet());
        return map.get().edges().stream()
                .map(edge -> of(edge, map.get(), plan.get(), view, stopping))
                .toList();
    }

    private static EdgeState of(FlowMap.Edge edge, FlowMap map, Plan plan, RunView view, Set<String> stopping) {
        boolean faulty = view.faults().values().stream()
                .filter(fault -> fault.has(Mark.REQUESTED) && !fault.settled() && !fault.has(Mark.ENDED))
                .anyMatch(fault -> hit(edge, map, plan, fault));
        List<MetricView> out = edge.metrics().stream()
                .filter(view.metrics()::containsKey)
                .map(view.metrics()::get)
                .filter(metric -> metric.breached() || stopping.contains(metric.name()))
                .toList();
        return new EdgeState(edge, faulty, out);
    }

    boolean calm() {
        return !faulty && out.isEmpty();
    }

    /** The edge as an arrow of three cells, marked as charts are: ! out of bounds, ▓ a fault at work. */
    Line arrow() {
        if (calm()) {
            return Line.of("──▶", Tone.MUTED);
        }
        Line mark = out.isEmpty() ? Line.of("─", Tone.FAULT) : Line.of("!", Tone.BAD);
        return mark.plus(faulty ? "▓" : "─", faulty ? Tone.FAULT : Tone.BAD)
                .plus("▶", out.isEmpty() ? Tone.FAULT : Tone.BAD);
    }

    /** The edge alone. */
    Line brief() {
        return Line.of(edge.from() + " ").plus(arrow()).plus(" " + edge.to());
    }

    /** What is wrong on it, in words. */
    Line words() {
        Line line = brief();
        if (faulty) {
            line = line.plus("  fault at work", Tone.FAULT);
        }
        for (MetricView metric : out) {
            line = line.plus("  " + metric.name() + " " + metric.present(), Tone.BAD);
        }
        return line;
    }

    private static boolean hit(FlowMap.Edge edge, FlowMap map, Plan plan, FaultView fault) {
        boolean load = fault.planned()
                .map(known -> known.injection().fault().target() == TargetKind.LOAD)
                .orElse(false);
        return load
                ? map.sources().contains(edge.from())
                : plan.runbook().steps().stream()
                        .filter(step -> step.id().equals(fault.step()) && step instanceof Step.Inject)
                        .map(step -> ((Step.Inject) step).target())
                        .anyMatch(edge.targets()::contains);
    }
}
