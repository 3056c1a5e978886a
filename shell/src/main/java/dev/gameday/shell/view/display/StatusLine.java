package dev.gameday.shell.view.display;

import dev.gameday.runbook.Step;
import dev.gameday.shell.view.FaultView;
import dev.gameday.shell.view.MetricView;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.time.Instant;

/** A run on one line, for the bottom of the prompt's screen: mode, step or verdict, open faults, breaches, clock. */
public final class StatusLine {
    /** Between its parts, and for the mark that something was cut. */
    private static final int GAPS = 3;

    private StatusLine() {}

    /** The line, in exactly {@code width} columns. */
    public static Line of(RunView view, Instant time, int width) {
        Instant now = view.moment(time);
        long breaches =
                view.metrics().values().stream().filter(MetricView::breached).count();
        Line right = (breaches == 0 ? Line.EMPTY : Line.of(breaches + " out of bounds ", Tone.BAD))
                .plus("T+" + Elapsed.of(view.lasted(now)), Tone.VALUE);
        Line prompting = prompting(view);
        Line mode = Banner.mode(view).plus(" ");
        // A verdict's reason may be long; what a person has to type is the last to go.
        int room = Math.max(1, width - mode.width() - prompting.width() - right.width() - GAPS);
        Line line = mode.plus(Banner.stand(view, now).fit(room)).plus(prompting);
        for (FaultView fault : view.faults().values()) {
            if (!fault.settled()) {
                line = line.plus(" │ " + fault.step() + ": ", Tone.MUTED)
                        .plus(Clocks.of(fault, now).line());
            }
        }
        return Line.apart(line, right, width);
    }

    /** A guided step waits for a word, and says which. */
    private static Line prompting(RunView view) {
        return view.course()
                .step()
                .filter(at -> !view.closed() && !at.ended() && at.step().guided())
                .map(at -> at.step() instanceof Step.Predict ? " · predict, then next goes on" : " · next goes on")
                .map(words -> Line.of(words, Tone.WARNING))
                .orElse(Line.EMPTY);
    }
}
