package dev.gameday.shell.panel;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.util.function.BooleanSupplier;

/** The run of another console is looked on at: no key does anything but go back. {@code heard} is false once nothing comes. */
record Observing(BooleanSupplier heard) implements Mode {
    @Override
    public Line title() {
        return Line.of("WATCHING ", Tone.WARNING);
    }

    @Override
    public String cramped() {
        return "q goes back.";
    }

    @Override
    public Line bottom(RunView view, int width) {
        return said(view).plus("  q", Tone.TITLE).plus(" back", Tone.MUTED).fit(width);
    }

    private Line said(RunView view) {
        if (view.closed()) {
            return Line.of("the run is over");
        }
        return heard.getAsBoolean()
                ? Line.of("read-only: this is another console's run", Tone.MUTED)
                : Line.of("nothing more is heard of that console; this is the last", Tone.WARNING);
    }

    @Override
    public Mode press(KeyStroke key, RunView view, PanelKeys keys) {
        return key.getKeyType() == KeyType.Escape || Mode.is(key, 'q') ? new Leaving() : this;
    }

    @Override
    public Mode interrupted(RunView view, PanelKeys keys) {
        return new Leaving();
    }
}
