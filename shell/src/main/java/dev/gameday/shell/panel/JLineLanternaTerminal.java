package dev.gameday.shell.panel;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.DefaultKeyDecodingProfile;
import com.googlecode.lanterna.input.InputDecoder;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/**
 * Lanterna over the terminal that JLine holds: it reads one character at a time, so that what is typed ahead is left to
 * the prompt, and gives everything back as it was when it is closed. Ctrl-C is a key while it is open.
 */
final class JLineLanternaTerminal extends ANSITerminal {
    /** How long a look for a key may take; JLine's native terminals wait in steps of 100 ms. */
    private static final long PATIENCE_MILLIS = 100;

    private static final int BUFFER = 1 << 16;

    private final Terminal terminal;
    private final NonBlockingReader reader;
    private final InputDecoder decoder;
    private final Attributes saved;
    private final Terminal.SignalHandler resized;
    private final Terminal.SignalHandler interrupted;
    private final AtomicBoolean signalled = new AtomicBoolean();

    /** {@code resizing} is told when the window has another size; from any thread. */
    JLineLanternaTerminal(Terminal terminal, Runnable resizing) {
        super(
                InputStream.nullInputStream(),
                new BufferedOutputStream(terminal.output(), BUFFER),
                StandardCharsets.UTF_8);
        this.terminal = terminal;
        this.reader = terminal.reader();
        this.decoder = new InputDecoder(new OneCharacterReader(reader));
        this.decoder.addProfile(new DefaultKeyDecodingProfile());
        this.saved = terminal.enterRawMode();
        Attributes raw = terminal.getAttributes();
        raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
        // Lanterna knows Enter as a line feed only; a terminal sends a carriage return.
        raw.setInputFlag(Attributes.InputFlag.ICRNL, true);
        terminal.setAttributes(raw);
        this.resized = terminal.handle(Terminal.Signal.WINCH, signal -> {
            measure();
            resizing.run();
        });
        this.interrupted = terminal.handle(Terminal.Signal.INT, signal -> signalled.set(true));
    }

    /** A key, or none after a short wait; a signal to interrupt comes as Ctrl-C, the end of input as EOF. */
    @Override
    public @Nullable KeyStroke pollInput() throws IOException {
        if (signalled.getAndSet(false)) {
            return new KeyStroke('c', true, false);
        }
        int next = reader.peek(PATIENCE_MILLIS);
        if (next == NonBlockingReader.EOF) {
            return new KeyStroke(KeyType.EOF);
        }
        return next < 0 ? null : decoder.getNextCharacter(false);
    }

    @Override
    public KeyStroke readInput() throws IOException {
        KeyStroke key = pollInput();
        while (key == null) {
            key = pollInput();
        }
        return key;
    }

    @Override
    protected TerminalSize findTerminalSize() {
        Size size = terminal.getSize();
        return size.getColumns() <= 0 || size.getRows() <= 0
                ? new TerminalSize(80, 24)
                : new TerminalSize(size.getColumns(), size.getRows());
    }

    @Override
    public void putString(String string) throws IOException {
        writeToTerminal(string.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
            flush();
        } finally {
            terminal.setAttributes(saved);
            terminal.handle(Terminal.Signal.WINCH, resized);
            terminal.handle(Terminal.Signal.INT, interrupted);
        }
    }

    private void measure() {
        try {
            getTerminalSize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
