package dev.gameday.shell.panel;

import java.io.IOException;
import java.io.Reader;
import org.jline.utils.NonBlockingReader;

/** Hands over one character at a time, however many are asked for: whoever reads through it reads nothing ahead. */
final class OneCharacterReader extends Reader {
    private final NonBlockingReader source;

    OneCharacterReader(NonBlockingReader source) {
        this.source = source;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int character = source.read();
        if (character < 0) {
            return -1;
        }
        buffer[offset] = (char) character;
        return 1;
    }

    @Override
    public boolean ready() throws IOException {
        return source.peek(1) >= 0;
    }

    @Override
    public void close() {
        // The terminal is JLine's; the panel only borrows it.
    }
}
