package dev.gameday.shell.cast;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Passes bytes on and hands the text that they are in UTF-8 to a tap; a character that comes in two pieces is told with the
 * second. A line feed alone is told as the terminal shows it, with a return of the carriage.
 */
final class TappedStream extends FilterOutputStream {
    private static final int LONGEST_CHARACTER = 4;

    private final ScreenTap tap;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private byte[] rest = {};
    private char last;

    TappedStream(OutputStream screen, ScreenTap tap) {
        super(screen);
        this.tap = tap;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        String text = text(bytes, offset, length);
        if (!text.isEmpty()) {
            tap.shown(text);
        }
    }

    private String text(byte[] bytes, int offset, int length) {
        ByteBuffer in = ByteBuffer.allocate(rest.length + length)
                .put(rest)
                .put(bytes, offset, length)
                .flip();
        CharBuffer out = CharBuffer.allocate(in.remaining() + LONGEST_CHARACTER);
        decoder.reset().decode(in, out, false);
        rest = new byte[in.remaining()];
        in.get(rest);
        return withReturns(out.flip());
    }

    private String withReturns(CharBuffer characters) {
        StringBuilder text = new StringBuilder(characters.length());
        while (characters.hasRemaining()) {
            char next = characters.get();
            if (next == '\n' && last != '\r') {
                text.append('\r');
            }
            text.append(next);
            last = next;
        }
        return text.toString();
    }
}
