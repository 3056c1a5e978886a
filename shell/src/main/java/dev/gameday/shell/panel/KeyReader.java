package dev.gameday.shell.panel;

import com.googlecode.lanterna.input.KeyStroke;
import java.io.IOError;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads keys on a thread of its own and has each do what it is for, until the panel is left: after the key that leaves it
 * nothing more is read, so that what was typed ahead is left to the prompt.
 */
final class KeyReader implements AutoCloseable {
    /** Longer than one look for a key takes. */
    private static final long PATIENCE_MILLIS = 2_000;

    private final JLineLanternaTerminal terminal;
    private final PanelLoop loop;
    private final Bell bell;
    private final Thread thread;
    private volatile @Nullable RuntimeException bug;

    private KeyReader(JLineLanternaTerminal terminal, PanelLoop loop, Bell bell) {
        this.terminal = terminal;
        this.loop = loop;
        this.bell = bell;
        this.thread = new Thread(this::read, "gameday-keys");
        this.thread.setDaemon(true);
    }

    static KeyReader start(JLineLanternaTerminal terminal, PanelLoop loop, Bell bell) {
        KeyReader reader = new KeyReader(terminal, loop, bell);
        reader.thread.start();
        return reader;
    }

    private void read() {
        try {
            while (!loop.left()) {
                KeyStroke key = terminal.pollInput();
                if (key != null) {
                    loop.take(key);
                    bell.ringUrgently();
                }
            }
        } catch (IOException | IOError gone) {
            loop.leave();
        } catch (RuntimeException e) {
            bug = e;
            loop.leave();
        } finally {
            bell.ringUrgently();
        }
    }

    /** Throws the bug that ended the reading, if one did. */
    void check() {
        RuntimeException thrown = bug;
        if (thrown != null) {
            throw thrown;
        }
    }

    /** Ends the reading; the thread is done when this returns, unless it hangs in the terminal. */
    @Override
    public void close() {
        loop.leave();
        boolean interrupted = false;
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
