package dev.gameday.shell.run;

import dev.gameday.runbook.people.Prediction;
import dev.gameday.shell.view.FaultView;
import dev.gameday.shell.view.MetricView;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.display.Clocks;
import dev.gameday.shell.view.display.InvocationLine;
import dev.gameday.shell.view.display.MetricLine;
import dev.gameday.shell.view.display.RosterText;
import dev.gameday.shell.view.display.StatusLine;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a run is doing, for a person and for a program. */
public final class RunStatus {
    private RunStatus() {}

    /** Its faults with their clocks and its metrics against their bounds, in lines of at most {@code width} columns. */
    public static List<Line> lines(ActiveRun run, int width) {
        RunView view = run.view();
        Instant now = run.isOver() ? view.latest() : run.clock().instant();
        List<Line> lines = new ArrayList<>();
        lines.add(StatusLine.of(view, now, width));
        for (FaultView fault : view.faults().values()) {
            lines.add(Line.of(fault.title(), Tone.TITLE).fit(width));
            lines.add(Line.of("  ").plus(Clocks.of(fault, now).line()).fit(width));
        }
        view.metrics().values().stream()
                .filter(metric -> metric.bound().isPresent())
                .forEach(metric -> lines.add(MetricLine.aged(metric, now, width)));
        view.invocations()
                .values()
                .forEach(function -> InvocationLine.of(function, now, width).ifPresent(lines::add));
        people(view).forEach(text -> lines.add(Line.of(text, Tone.MUTED).fit(width)));
        return lines;
    }

    /** Who holds which role, and how many predictions and findings there are; never what is sealed. */
    private static List<String> people(RunView view) {
        List<String> people = new ArrayList<>();
        if (!view.room().roster().isEmpty()) {
            people.add(RosterText.brief(view.room().roster()));
        }
        if (!view.room().predictions().sealed().isEmpty()) {
            people.add("predictions sealed by "
                    + view.room().predictions().sealed().stream()
                            .map(Prediction::by)
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        int findings = view.room().findings().size();
        if (findings > 0) {
            people.add(findings == 1 ? "1 finding" : findings + " findings");
        }
        return people;
    }

    /** The same as {@code status --output json} gives it. */
    public static Map<String, Object> fields(ActiveRun run) {
        Map<String, Object> fields = new LinkedHashMap<>();
        RunView view = run.view();
        fields.put("underWay", !run.isOver());
        fields.put("session", run.session().value());
        fields.put("scenario", run.name());
        view.course().step().ifPresent(step -> fields.put("step", step.step().id()));
        fields.put("roles", RosterText.fields(view.room().roster()));
        fields.put("sealedPredictions", view.room().predictions().sealed().size());
        fields.put("findings", view.room().findings().size());
        fields.put("halted", view.course().halted().isPresent());
        fields.put(
                "openFaults",
                view.faults().values().stream()
                        .filter(FaultView::open)
                        .map(FaultView::step)
                        .toList());
        fields.put(
                "outOfBounds",
                view.metrics().values().stream()
                        .filter(MetricView::breached)
                        .map(metric -> metric.source().name())
                        .toList());
        Instant now = run.isOver() ? view.latest() : run.clock().instant();
        fields.put("metrics", NewestPoints.metrics(view, now));
        fields.put("invocations", NewestPoints.invocations(view, now));
        return fields;
    }
}
