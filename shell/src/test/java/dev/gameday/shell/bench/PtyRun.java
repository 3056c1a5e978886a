package dev.gameday.shell.bench;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.AbstractPosixTerminal;
import org.jline.terminal.impl.jni.JniNativePty;

/** One process on a pseudo-terminal of its own, from its start until a text shows on the screen. */
final class PtyRun {
    private static final byte[] CONTROL_D = {4};
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private PtyRun() {}

    /** The time until {@code awaited} is on the screen; then the process is left by Ctrl-D. */
    static Duration untilShown(List<String> command, Map<String, String> environment, String awaited) throws Exception {
        PipedInputStream keys = new PipedInputStream();
        Screen screen = new Screen(awaited);
        try (PipedOutputStream fingers = new PipedOutputStream(keys);
                Terminal terminal = TerminalBuilder.builder()
                        .system(false)
                        .providers("jni")
                        .type("xterm-256color")
                        .size(new Size(100, 30))
                        .streams(keys, screen)
                        .build()) {
            File device = new File(((JniNativePty) ((AbstractPosixTerminal) terminal).getPty()).getName());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(device)
                    .redirectOutput(device)
                    .redirectError(device);
            builder.environment().putAll(environment);
            builder.environment().put("TERM", "xterm-256color");
            long started = System.nanoTime();
            Process process = builder.start();
            long shown = screen.shownAt(process);
            fingers.write(CONTROL_D);
            fingers.flush();
            end(process);
            return Duration.ofNanos(shown - started);
        }
    }

    private static void end(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The process does not end on Ctrl-D");
        }
    }

    /** What the process writes; remembers when the awaited text was complete. */
    private static final class Screen extends OutputStream {
        private final String awaited;
        private final StringBuilder seen = new StringBuilder();
        private final CompletableFuture<Long> shown = new CompletableFuture<>();

        Screen(String awaited) {
            this.awaited = awaited;
        }

        long shownAt(Process process) throws Exception {
            try {
                return shown.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException late) {
                process.destroyForcibly();
                throw new IllegalStateException("'" + awaited + "' never showed; the screen says: " + seen, late);
            }
        }

        @Override
        public void write(int character) {
            write(new byte[] {(byte) character}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            seen.append(new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
            if (seen.indexOf(awaited) >= 0) {
                shown.complete(System.nanoTime());
            }
        }

        @Override
        public void flush() throws IOException {}
    }
}
