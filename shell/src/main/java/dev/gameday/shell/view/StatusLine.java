package dev.gameday.shell.view;

import dev.gameday.runbook.Step;
import java.time.Instant;

/** A run on one line, for the bottom of the prompt's screen: mode, step or verdict, open faults, breaches, clock. */
public final class StatusLine {
    private StatusLine() {}

    /** The line, in exactly {@code width} columns. */
    public static Line of(RunView view, Instant time, int width) {
        Instant now = view.moment(time);
        Line line = Banner.mode(view).plus(" ").plus(Banner.stand(view, now));
        line = line.plus(prompting(view));
        for (FaultView fault : view.faults().values()) {
            if (!fault.settled()) {
                line = line.plus(" │ " + fault.step() + ": ", Tone.MUTED)
                        .plus(Clocks.of(fault, now).line());
            }
        }
        long breaches =
                view.metrics().values().stream().filter(MetricView::breached).count();
        Line right = breaches == 0 ? Line.EMPTY : Line.of(breaches + " out of bounds ", Tone.BAD);
        return Line.apart(line, right.plus("T+" + Elapsed.of(view.lasted(now)), Tone.VALUE), width);
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
