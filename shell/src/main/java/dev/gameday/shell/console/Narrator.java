package dev.gameday.shell.console;

import dev.gameday.runbook.Step;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.shell.run.RunListener;
import dev.gameday.shell.view.MetricView;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.chart.Sparkline;
import dev.gameday.shell.view.display.MetricLine;
import dev.gameday.shell.view.text.Glyphs;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.time.Duration;
import java.time.Instant;

/** Tells a run as it goes, for whoever watches it without a prompt: each news, and the metrics after each watching. */
public final class Narrator implements RunListener {
    private static final int CHART = 40;
    private static final int WORDS = 66;
    private static final int INDENT = 9;
    private static final int GAP = 2;
    private static final Duration BEFORE = Duration.ofMinutes(1);

    private final Console console;
    private final Glyphs glyphs;

    /** {@code glyphs} are those that the screen can show. */
    public Narrator(Console console, Glyphs glyphs) {
        this.console = console;
        this.glyphs = glyphs;
    }

    @Override
    public void heard(RunView before, Recorded recorded, RunView after) {
        if (recorded.event() instanceof RunEvent.StepEnded) {
            after.course().step().filter(step -> watches(step.step())).ifPresent(step -> charts(after, step.since()));
        }
        Lines.print(console, Telling.of(before, recorded, after, console.width()));
    }

    private static boolean watches(Step step) {
        return step instanceof Step.Baseline || step instanceof Step.Observe || step instanceof Step.Recover;
    }

    private void charts(RunView view, Instant since) {
        Instant from = since.minus(BEFORE);
        view.metrics().values().stream()
                .filter(metric ->
                        metric.bound().isPresent() && metric.samples().last().isPresent())
                .forEach(metric -> console.print(Lines.styled(console.palette(), chart(metric, from, view.latest()))));
    }

    private Line chart(MetricView metric, Instant from, Instant until) {
        int chart = Math.min(CHART, console.width() / 4);
        return Line.of(" ".repeat(INDENT))
                .plus(Sparkline.of(metric, from, until, glyphs, chart))
                .plus(" ".repeat(GAP), Tone.MUTED)
                .plus(MetricLine.of(metric, until, Math.min(WORDS, console.width() - INDENT - chart - GAP)));
    }
}
