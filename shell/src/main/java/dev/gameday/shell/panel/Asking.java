package dev.gameday.shell.panel;

import com.googlecode.lanterna.input.KeyStroke;
import dev.gameday.shell.view.Line;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.Tone;

/** Ctrl-C was pressed once: halt, or carry on with what was at hand. */
record Asking(Mode before) implements Mode {
    @Override
    public Sight sight() {
        return before.sight();
    }

    @Override
    public Line bottom(RunView view, int width) {
        return Line.of("Halt the run? Ctrl-C or x halts, any other key carries on", Tone.BAD)
                .fit(width);
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
