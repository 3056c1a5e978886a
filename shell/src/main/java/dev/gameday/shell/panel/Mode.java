package dev.gameday.shell.panel;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Line;

/** What the keyboard means just now. Immutable: a key leads from one to the next. */
sealed interface Mode permits Watching, Typing, Asking, Helping, Leaving, Replaying, Observing, Responding {
    /** What the bottom line says, in at most {@code width} columns. */
    Line bottom(RunView view, int width);

    /** What follows a key; what it is for is done through {@code keys}. Ctrl-C never gets here. */
    Mode press(KeyStroke key, RunView view, PanelKeys keys);

    /** What follows Ctrl-C: a question first, so that a habit halts nothing; a second one halts. */
    default Mode interrupted(RunView view, PanelKeys keys) {
        if (view.closed()) {
            return new Leaving();
        }
        return halted(view) ? Asking.toEnd(this) : Asking.toHalt(this);
    }

    /** Whether everything is being taken away already. */
    static boolean halted(RunView view) {
        return view.course().halted().isPresent() && !view.closed();
    }

    /** What stands before all else on the screen; nothing unless what is shown is not going on now. */
    default Line title() {
        return Line.EMPTY;
    }

    /** Which part of the run is in sight meanwhile. */
    default Sight sight() {
        return Sight.NOW;
    }

    /** What can be done on a screen that is too small. */
    default String cramped() {
        return "The run goes on; x halts, q goes back.";
    }

    /** Whether the key is Ctrl-C. */
    static boolean interrupts(KeyStroke key) {
        return key.isCtrlDown() && is(key, 'c');
    }

    /** Whether the key is that character, in either case. */
    static boolean is(KeyStroke key, char letter) {
        return key.getKeyType() == KeyType.Character && Character.toLowerCase(key.getCharacter()) == letter;
    }
}
