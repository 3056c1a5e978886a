package dev.gameday.shell.panel;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.screen.Screen;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Line;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The panel turn by turn: what keys do, and what is drawn when. A key does what it is for on the thread that read it and
 * never waits for the screen, so that a terminal that takes nothing more keeps nobody from a halt. A change of the run is
 * drawn at once but for a short pause between two; what only the passing of time changes, once in a second of the run.
 */
final class PanelLoop {
    /** The least time between two drawings of a changing run. */
    private static final long CHANGED = Duration.ofMillis(50).toNanos();

    /** The same after a key. */
    private static final long PRESSED = Duration.ofMillis(30).toNanos();

    /** The same where only the time has gone on; and how long to wait for it at most where it isn't the real one. */
    private static final long TICKED = Duration.ofMillis(250).toNanos();

    /** After so much of the run's time all is drawn again though nothing has changed, for its ages and clocks. */
    private static final Duration WHOLE = Duration.ofMillis(900);

    /** Keys that follow the end of a text faster than this are the rest of what was pasted, never commands. */
    private static final long PASTED = Duration.ofMillis(50).toNanos();

    private final Screen screen;
    private final Showing showing;
    private final LongSupplier nanoTime;
    private final PanelKeys keys;
    private final Painter painter;
    private final Picture picture;

    // What keys change; guarded by this.
    private Mode mode;
    private boolean pressed = true;
    private long pressedAt;
    private boolean pasted;

    // Of the thread that draws.
    private List<Line> drawn = List.of();
    private long drawnAt;
    private long drawnSecond = Long.MIN_VALUE;
    private @Nullable RunView drawnView;
    private @Nullable Instant whole;
    private final Pace pace = new Pace();

    /** {@code nanoTime} is a monotonic clock for the pace of drawing. */
    PanelLoop(Screen screen, Showing showing, LongSupplier nanoTime, PanelKeys keys, Painter painter, Mode first) {
        this.mode = first;
        this.screen = screen;
        this.showing = showing;
        this.nanoTime = nanoTime;
        this.keys = keys;
        this.painter = painter;
        this.picture = new Picture(painter.glyphs(), showing.zone());
        this.drawnAt = nanoTime.getAsLong() - TICKED;
    }

    /** Does what the key is for; from any thread. */
    synchronized void take(KeyStroke key) {
        if (key.getKeyType() == KeyType.EOF) {
            leave();
            return;
        }
        long now = nanoTime.getAsLong();
        pasted = pasted && now - pressedAt < PASTED;
        pressedAt = now;
        pressed = true;
        RunView view = showing.views().get();
        if (Mode.interrupts(key)) {
            mode = mode.interrupted(view, keys);
        } else if (!pasted) {
            pasted = mode instanceof Typing && key.getKeyType() == KeyType.Enter;
            mode = mode.press(key, view, keys);
        }
    }

    /** The panel is to be closed. */
    synchronized void leave() {
        mode = new Leaving();
    }

    /** Whether it is to be closed. */
    synchronized boolean left() {
        return mode instanceof Leaving;
    }

    /** What stands half typed, empty where nothing does. */
    synchronized String typed() {
        return mode instanceof Typing typing ? typing.shown() : "";
    }

    /** How long to wait for the next look; {@code patient} if a change of the run is to wait too. */
    record Pause(long nanos, boolean patient) {}

    /** Draws what has changed, if it is time for that. */
    Pause draw() throws IOException {
        boolean resized = screen.doResizeIfNecessary() != null;
        TerminalSize size = screen.getTerminalSize();
        List<Line> lines;
        TerminalPosition cursor;
        synchronized (this) {
            RunView view = showing.views().get();
            Instant now = showing.clock().instant();
            long nanos = nanoTime.getAsLong();
            boolean real = pace.isReal(now, nanos);
            long wait = due(resized, view, now) - nanos;
            if (wait > 0) {
                return new Pause(real ? wait : Math.min(wait, TICKED), isChanged(view));
            }
            if (ticks(resized, view, now)) {
                lines = picture.ticked(drawn, view, now, mode, size.getColumns(), size.getRows());
            } else {
                lines = picture.lines(view, now, mode, size.getColumns(), size.getRows());
                whole = now;
            }
            cursor = cursor(view, lines, size);
            pressed = false;
            drawnView = view;
            drawnSecond = now.getEpochSecond();
            drawnAt = nanoTime.getAsLong();
        }
        paint(lines, cursor, resized);
        return new Pause(TICKED, false);
    }

    /** Whether only the time has gone on, by less than a second since all was drawn: what is old by less is not drawn again. */
    private boolean ticks(boolean resized, RunView view, Instant now) {
        Instant last = whole;
        return !resized
                && !pressed
                && !isChanged(view)
                && last != null
                && !now.isBefore(last)
                && now.isBefore(last.plus(WHOLE));
    }

    /** When the next drawing is due. */
    private long due(boolean resized, RunView view, Instant now) {
        if (resized) {
            return drawnAt;
        } else if (pressed) {
            return drawnAt + PRESSED;
        } else if (isChanged(view)) {
            return drawnAt + CHANGED;
        }
        long toNext = Duration.ofSeconds(1).toNanos() - now.getNano();
        return now.getEpochSecond() == drawnSecond ? nanoTime.getAsLong() + toNext : drawnAt + TICKED;
    }

    @SuppressWarnings("ReferenceEquality") // a view never changes: another one is another object
    private boolean isChanged(RunView view) {
        return view != drawnView;
    }

    private void paint(List<Line> lines, @Nullable TerminalPosition cursor, boolean whole) throws IOException {
        TerminalPosition before = screen.getCursorPosition();
        boolean moved = cursor == null ? before != null : !cursor.equals(before);
        if (!whole && !moved && lines.equals(drawn)) {
            return;
        }
        for (int row = 0; row < lines.size(); row++) {
            Line standing = whole || row >= drawn.size() ? Line.EMPTY : drawn.get(row);
            if (!lines.get(row).equals(standing)) {
                painter.paint(screen, row, lines.get(row), standing);
            }
        }
        drawn = lines;
        screen.setCursorPosition(cursor);
        screen.refresh(whole ? Screen.RefreshType.COMPLETE : Screen.RefreshType.DELTA);
    }

    private @Nullable TerminalPosition cursor(RunView view, List<Line> lines, TerminalSize size) {
        return mode instanceof Typing typing
                ? new TerminalPosition(typing.bottom(view, size.getColumns()).width(), lines.size() - 1)
                : null;
    }
}
