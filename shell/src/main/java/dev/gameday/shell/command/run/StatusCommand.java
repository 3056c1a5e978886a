package dev.gameday.shell.command.run;

import dev.gameday.shell.Console;
import dev.gameday.shell.Lines;
import dev.gameday.shell.Output;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunDesk;
import dev.gameday.shell.view.Clocks;
import dev.gameday.shell.view.FaultView;
import dev.gameday.shell.view.Line;
import dev.gameday.shell.view.MetricLine;
import dev.gameday.shell.view.MetricView;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.StatusLine;
import dev.gameday.shell.view.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code status}: the run at hand, its faults with their clocks, its metrics against their bounds. */
@Component
final class StatusCommand {
    private static final int WIDEST = 100;

    private final RunDesk desk;
    private final Console console;

    StatusCommand(RunDesk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Command(name = "status", description = "Show the run at hand: faults, clocks, metrics", group = Task.RUN)
    void status(
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        output.print(console, this::print, this::described);
    }

    private void print() {
        desk.current()
                .ifPresentOrElse(
                        run -> Lines.print(console, lines(run, Math.min(WIDEST, console.width()))),
                        () -> console.print("No run yet; scenario run NAME starts one."));
    }

    private static List<Line> lines(ActiveRun run, int width) {
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
                .forEach(metric -> lines.add(MetricLine.of(metric, now, width)));
        return lines;
    }

    private Map<String, Object> described() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("underWay", desk.underWay().isPresent());
        desk.current().ifPresent(run -> {
            fields.put("session", run.session().value());
            fields.put("scenario", run.plan().runbook().id());
            run.view()
                    .course()
                    .step()
                    .ifPresent(step -> fields.put("step", step.step().id()));
            fields.put("halted", run.view().course().halted().isPresent());
            fields.put(
                    "openFaults",
                    run.view().faults().values().stream()
                            .filter(FaultView::open)
                            .map(FaultView::step)
                            .toList());
            fields.put(
                    "outOfBounds",
                    run.view().metrics().values().stream()
                            .filter(MetricView::breached)
                            .map(metric -> metric.source().name())
                            .toList());
        });
        return fields;
    }
}
