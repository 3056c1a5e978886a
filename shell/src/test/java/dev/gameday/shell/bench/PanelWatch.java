package dev.gameday.shell.bench;

import java.io.File;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.AbstractPosixTerminal;
import org.jline.terminal.impl.jni.JniNativePty;

/** What one process wrote on a pseudo-terminal of its own and when, and what it said on its error stream. */
final class PanelWatch extends OutputStream {
    private static final int COLUMNS = 200;
    private static final int ROWS = 60;
    private static final long PATIENCE_SECONDS = 300;

    /** JLine would tell of every process that ends as of trouble with its terminal; held, for loggers are forgotten. */
    private static final Logger JLINE = Logger.getLogger("org.jline");

    static {
        JLINE.setLevel(Level.OFF);
    }

    private final StringBuilder written = new StringBuilder();
    private final List<Chunk> chunks = new ArrayList<>();
    private List<String> said = List.of();

    private PanelWatch() {}

    /** So much was on the terminal at that time. */
    private record Chunk(long nanos, int end) {}

    /** Runs the process to its end. */
    static PanelWatch of(List<String> command) throws Exception {
        PanelWatch watch = new PanelWatch();
        PipedInputStream keys = new PipedInputStream(new PipedOutputStream());
        try (Terminal terminal = TerminalBuilder.builder()
                .system(false)
                .providers("jni")
                .type("xterm-256color")
                .size(new Size(COLUMNS, ROWS))
                .streams(keys, watch)
                .build()) {
            File device = new File(((JniNativePty) ((AbstractPosixTerminal) terminal).getPty()).getName());
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectInput(device).redirectOutput(device);
            builder.environment().put("TERM", "xterm-256color");
            builder.environment().put("COLORTERM", "truecolor");
            builder.environment().put("LANG", "C.UTF-8");
            builder.environment().remove("NO_COLOR");
            Process process = builder.start();
            watch.said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    || watch.all("done").isEmpty()) {
                process.destroyForcibly();
                throw new IllegalStateException("the panel did not end as it should: " + watch.said);
            }
        }
        return watch;
    }

    /** The numbers that it said after the word, once. */
    long[] said(String word) {
        return all(word).get(0);
    }

    /** The numbers after each time that it said the word. */
    List<long[]> all(String word) {
        return said.stream()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> Arrays.stream(line.substring(word.length() + 1).split(" ", -1))
                        .mapToLong(Long::parseLong)
                        .toArray())
                .toList();
    }

    /** When the text was on the terminal for the first time from {@code nanos} on. */
    synchronized long shown(String text, long nanos) {
        int from = 0;
        for (Chunk chunk : chunks) {
            from = chunk.nanos() < nanos ? chunk.end() : from;
        }
        int at = written.indexOf(text, from);
        if (at < 0) {
            throw new IllegalStateException("'" + text + "' never showed");
        }
        return chunks.stream()
                .filter(chunk -> chunk.end() >= at + text.length())
                .findFirst()
                .orElseThrow()
                .nanos();
    }

    /** How many bytes were written between the two times. */
    synchronized long bytes(long from, long until) {
        return ends(until) - ends(from);
    }

    private long ends(long nanos) {
        return chunks.stream()
                .filter(chunk -> chunk.nanos() <= nanos)
                .mapToLong(Chunk::end)
                .max()
                .orElse(0);
    }

    @Override
    public void write(int character) {
        write(new byte[] {(byte) character}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        written.append(new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
        chunks.add(new Chunk(System.nanoTime(), written.length()));
    }
}
