package dev.gameday.shell.panel;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.screen.Screen;
import dev.gameday.shell.view.Line;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.Tone;
import dev.gameday.shell.view.Wrapped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The panel turn by turn: take a key if there is one, draw if there is something new. A changing run is drawn four times
 * a second at most, what a key changes at once.
 */
final class PanelLoop {
    private static final long CALM = Duration.ofMillis(250).toNanos();
    private static final long PRESSED = Duration.ofMillis(30).toNanos();

    /** Keys that follow the end of a text faster than this are the rest of what was pasted, never commands. */
    private static final long PASTED = Duration.ofMillis(50).toNanos();

    private final Screen screen;
    private final Supplier<RunView> views;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final PanelKeys keys;
    private final Painter painter;
    private Mode mode;
    private List<Line> drawn = List.of();
    private long drawnAt;
    private boolean pressed = true;
    private long pressedAt;
    private boolean pasted;

    /** {@code clock} is the run's time; {@code nanoTime} is a monotonic clock for the pace of drawing. */
    PanelLoop(
            Screen screen,
            Supplier<RunView> views,
            InstantSource clock,
            LongSupplier nanoTime,
            PanelKeys keys,
            Painter painter) {
        this(screen, views, clock, nanoTime, keys, painter, new Watching());
    }

    /** The same, beginning with another meaning of the keyboard. */
    PanelLoop(
            Screen screen,
            Supplier<RunView> views,
            InstantSource clock,
            LongSupplier nanoTime,
            PanelKeys keys,
            Painter painter,
            Mode first) {
        this.mode = first;
        this.screen = screen;
        this.views = views;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.keys = keys;
        this.painter = painter;
        this.drawnAt = nanoTime.getAsLong() - CALM;
    }

    /** One turn; false once the panel is to be closed. */
    boolean turn() throws IOException {
        KeyStroke key = screen.pollInput();
        if (key != null) {
            if (key.getKeyType() == KeyType.EOF) {
                return false;
            }
            take(key);
        }
        if (mode instanceof Leaving) {
            return false;
        }
        boolean resized = screen.doResizeIfNecessary() != null;
        if (resized || nanoTime.getAsLong() - drawnAt >= (pressed ? PRESSED : CALM)) {
            draw(resized);
        }
        return true;
    }

    /** What stands half typed, empty where nothing does. */
    String typed() {
        return mode instanceof Typing typing ? typing.shown() : "";
    }

    private void take(KeyStroke key) {
        long now = nanoTime.getAsLong();
        pasted = pasted && now - pressedAt < PASTED;
        pressedAt = now;
        pressed = true;
        RunView view = views.get();
        if (Mode.interrupts(key)) {
            mode = mode.interrupted(view, keys);
        } else if (!pasted) {
            pasted = mode instanceof Typing && key.getKeyType() == KeyType.Enter;
            mode = mode.press(key, view, keys);
        }
    }

    private void draw(boolean whole) throws IOException {
        TerminalSize size = screen.getTerminalSize();
        List<Line> lines = lines(views.get(), size.getColumns(), size.getRows());
        pressed = false;
        if (!whole && lines.equals(drawn)) {
            return;
        }
        for (int row = 0; row < lines.size(); row++) {
            painter.paint(screen, row, lines.get(row));
        }
        screen.setCursorPosition(cursor(lines));
        screen.refresh(whole ? Screen.RefreshType.COMPLETE : Screen.RefreshType.DELTA);
        drawn = lines;
        drawnAt = nanoTime.getAsLong();
    }

    private List<Line> lines(RunView view, int width, int height) {
        Line bottom = mode.bottom(view, width);
        if (width < Dashboard.LEAST_WIDTH || height < Dashboard.LEAST_HEIGHT) {
            String sentence = "The panel needs %d x %d characters and has %d x %d. "
                            .formatted(Dashboard.LEAST_WIDTH, Dashboard.LEAST_HEIGHT, width, height)
                    + mode.cramped();
            Block small = (w, h) -> Wrapped.lines(sentence, w).stream()
                    .map(text -> Line.of(text, Tone.WARNING))
                    .toList();
            return with(small.filled(width, height - 1), bottom, width);
        }
        if (mode instanceof Helping) {
            Block help = (w, h) -> Helping.lines(w);
            return with(help.filled(width, height - 1), bottom, width);
        }
        Instant now = clock.instant();
        return new Dashboard(view, now, painter.glyphs(), mode.title()).lines(width, height, bottom);
    }

    private static List<Line> with(List<Line> body, Line bottom, int width) {
        List<Line> lines = new ArrayList<>(body);
        lines.add(bottom.padded(width));
        return lines;
    }

    private @Nullable TerminalPosition cursor(List<Line> lines) {
        if (!(mode instanceof Typing typing)) {
            return null;
        }
        TerminalSize size = screen.getTerminalSize();
        return new TerminalPosition(
                typing.bottom(views.get(), size.getColumns()).width(), lines.size() - 1);
    }
}
