package dev.gameday.shell.panel;

import com.googlecode.lanterna.input.KeyStroke;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Table;
import dev.gameday.shell.view.text.Tone;
import java.util.List;

/** The keys are explained in the place of the run; any key goes back to what was at hand. */
record Helping(Mode before) implements Mode {
    private static final Table KEYS = Table.of("key", "what it does")
            .row("d", "detect: somebody noticed that something is wrong")
            .row("a", "acknowledge: somebody takes the page")
            .row("m", "mitigate: write down what was done about it")
            .row("n", "note: write a line for the timeline")
            .row("e", "decide: write down what was decided")
            .row("f", "find: write down what was learned")
            .row("p", "predict: what you expect; not shown, and sealed until the reveal")
            .row("h", "hint: the next one; what is detected after it was assisted")
            .row("Space, Enter", "next: the guided step is done, or answered")
            .row("x", "HALT: take everything away now, without a question")
            .row("Ctrl-C", "asks whether to halt; pressed again it halts")
            .row("q", "back to the prompt; the run goes on")
            .row("← → PgUp PgDn", "look back, forward: 1 min, 10 min; Home: begin, End: now")
            .row("- +", "charts show more time, or less")
            .row("z", "one chart on the whole screen and back; Tab the next")
            .row("t", "timeline: the run, faults, measures or people only, all")
            .row("", "")
            .row("! ▓ ░", "chart and map: out of bounds, fault proven, fault asked for")
            .row("4s old", "below a chart: how long its newest period has been over")
            .row("control", "first clock of a fault: what AWS says of it")
            .row("effect", "second clock: what is proven of its effect")
            .row("recovery", "third clock: whether the effect is seen gone");

    /** The explanation, in lines of at most {@code width} columns. */
    static List<Line> lines(int width) {
        return KEYS.lines(width);
    }

    @Override
    public Line bottom(RunView view, int width) {
        return Line.of("any key goes back to the run", Tone.MUTED).fit(width);
    }

    @Override
    public Sight sight() {
        return before.sight();
    }

    @Override
    public Mode press(KeyStroke key, RunView view, PanelKeys keys) {
        return before;
    }

    @Override
    public Mode interrupted(RunView view, PanelKeys keys) {
        return before.interrupted(view, keys);
    }
}
