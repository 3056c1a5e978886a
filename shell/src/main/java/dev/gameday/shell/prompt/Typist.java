package dev.gameday.shell.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Someone at a terminal: types the next line, and Enter, each time the line reader says that it reads. Never types ahead,
 * because a terminal may drop what comes before its prompt.
 */
public final class Typist extends OutputStream {
    /** JLine turns bracketed paste on once for each line it reads; a prompt may be drawn many times. */
    private static final String CUE = "\u001b[?2004h";

    private final Deque<String> lines;
    private final PipedInputStream keys = new PipedInputStream();
    private final PipedOutputStream fingers;
    private final StringBuilder seen = new StringBuilder();
    private int read;

    public Typist(List<String> lines) throws IOException {
        this.lines = new ArrayDeque<>(lines);
        this.fingers = new PipedOutputStream(keys);
    }

    /** What is typed. */
    public InputStream keys() {
        return keys;
    }

    /** Everything that was on the screen. */
    public synchronized String screen() {
        return seen.toString();
    }

    @Override
    public void write(int character) throws IOException {
        write(new byte[] {(byte) character}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        seen.append(new String(bytes, offset, length, StandardCharsets.UTF_8));
        for (int cue = seen.indexOf(CUE, read); cue >= 0 && !lines.isEmpty(); cue = seen.indexOf(CUE, read)) {
            read = cue + CUE.length();
            fingers.write((lines.remove() + "\r").getBytes(StandardCharsets.UTF_8));
            fingers.flush();
        }
    }

    @Override
    public void close() throws IOException {
        fingers.close();
    }
}
