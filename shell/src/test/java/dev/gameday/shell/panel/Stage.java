package dev.gameday.shell.panel;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.screen.TerminalScreen;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import dev.gameday.recorder.replay.view.Player;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Glyphs;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A panel over Lanterna's virtual terminal, with time, keys and the run in a test's hands. */
final class Stage {
    static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    final DefaultVirtualTerminal terminal;
    final List<String> acts = new ArrayList<>();
    RunView view;
    Instant now;
    long nanos;
    PanelLoop.Pause pause = new PanelLoop.Pause(0, false);

    private final PanelLoop loop;

    Stage(RunView view, Instant now, int width, int height, Colours colours, Glyphs glyphs) throws IOException {
        this.view = view;
        this.now = now;
        terminal = new DefaultVirtualTerminal(new TerminalSize(width, height));
        TerminalScreen screen = new TerminalScreen(terminal);
        screen.setCursorPosition(null);
        screen.startScreen();
        Showing showing = new Showing(() -> this.view, () -> this.now, ZONE);
        loop = new PanelLoop(
                screen, showing, () -> nanos, new Acts(acts), new Painter(colours, glyphs), new Watching());
    }

    /** A recording that is replayed; the tape's time is this stage's. */
    Stage(List<Recorded> events, int width, int height) throws IOException {
        Player<RunView> player = new Player<>(events, RunView.START, RunView::apply, () -> nanos);
        this.view = RunView.START;
        this.now = events.get(0).at();
        terminal = new DefaultVirtualTerminal(new TerminalSize(width, height));
        TerminalScreen screen = new TerminalScreen(terminal);
        screen.setCursorPosition(null);
        screen.startScreen();
        loop = new PanelLoop(
                screen,
                new Showing(player::state, player, ZONE),
                () -> nanos,
                new Acts(acts),
                new Painter(Colours.NONE, Glyphs.UNICODE),
                new Replaying(player));
    }

    /** A turn, with enough time before it that a change is drawn; false once the panel is closed. */
    boolean turn() throws IOException {
        nanos += 250_000_000L;
        return quickTurn();
    }

    /** A turn without any time before it. */
    boolean quickTurn() throws IOException {
        KeyStroke key = terminal.pollInput();
        if (key != null) {
            loop.take(key);
        }
        if (loop.left()) {
            return false;
        }
        pause = loop.draw();
        return true;
    }

    boolean press(KeyStroke key) throws IOException {
        terminal.addInput(key);
        return turn();
    }

    boolean press(char key) throws IOException {
        return press(new KeyStroke(key, false, false));
    }

    boolean press(KeyType key) throws IOException {
        return press(new KeyStroke(key));
    }

    boolean interrupt() throws IOException {
        return press(new KeyStroke('c', true, false));
    }

    void type(String text) throws IOException {
        for (int index = 0; index < text.length(); index++) {
            press(text.charAt(index));
        }
    }

    /** What the terminal shows, without the spaces at the ends of lines. */
    String screen() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < terminal.getTerminalSize().getRows(); row++) {
            text.append(line(row).stripTrailing()).append('\n');
        }
        return text.toString();
    }

    String line(int row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < terminal.getTerminalSize().getColumns(); column++) {
            TextCharacter character = terminal.getCharacter(column, row);
            line.append(character.getCharacterString());
            if (character.isDoubleWidth()) {
                column++;
            }
        }
        return line.toString();
    }

    String lastLine() {
        return line(terminal.getTerminalSize().getRows() - 1).strip();
    }
}
