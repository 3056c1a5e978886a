package dev.gameday.shell.panel;

import com.googlecode.lanterna.input.KeyStroke;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;

/** A halt is asked about first: once more for it, or carry on with what was at hand. */
record Asking(Mode before, String question) implements Mode {
    /** Ctrl-C was pressed once. */
    static Mode toHalt(Mode before) {
        return new Asking(before, "Halt the run? Ctrl-C or x halts, any other key carries on");
    }

    /**
     * A run that is halted already was to be halted again, which ends it before anybody knows whether all is gone. A key that
     * is hit twice must not do that.
     */
    static Mode toEnd(Mode before) {
        return new Asking(before, "End without waiting to see all gone and normal? x ends, any other key waits");
    }

    @Override
    public Sight sight() {
        return before.sight();
    }

    @Override
    public Line bottom(RunView view, int width) {
        return Line.of(question, Tone.BAD).fit(width);
    }

    @Override
    public Mode press(KeyStroke key, RunView view, PanelKeys keys) {
        return Mode.is(key, 'x') ? interrupted(view, keys) : before;
    }

    @Override
    public Mode interrupted(RunView view, PanelKeys keys) {
        keys.halt();
        return new Watching(before.sight());
    }
}
