package dev.gameday.shell.panel;

import com.googlecode.lanterna.input.KeyStroke;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Line;

/** The panel is being closed. */
record Leaving() implements Mode {
    @Override
    public Line bottom(RunView view, int width) {
        return Line.EMPTY;
    }

    @Override
    public Mode press(KeyStroke key, RunView view, PanelKeys keys) {
        return this;
    }
}
