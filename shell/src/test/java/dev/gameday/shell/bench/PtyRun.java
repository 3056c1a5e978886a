package dev.gameday.shell.bench;

import java.io.File;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

    /** The time until {@code prompt} is on the screen; then the process is left by Ctrl-D. */
    static Duration untilPrompt(List<String> command, Map<String, String> environment, String prompt) throws Exception {
        return untilAnswer(command, environment, prompt, "", prompt);
    }

    /** The time until the answer to a line that is typed as soon as the prompt shows is on the screen. */
    static Duration untilAnswer(
            List<String> command, Map<String, String> environment, String prompt, String line, String answer)
            throws Exception {
        PipedInputStream keys = new PipedInputStream();
        Screen screen = new Screen();
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
            long shown = screen.await(prompt, process);
            if (!line.isEmpty()) {
                fingers.write(line.getBytes(StandardCharsets.UTF_8));
                fingers.flush();
                shown = screen.await(answer, process);
                // Ctrl-D is heard at a prompt only.
                screen.await(prompt, process);
            }
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

    /** What the process writes, and when. */
    private static final class Screen extends OutputStream {
        private final StringBuilder seen = new StringBuilder();
        private long written;
        private int read;

        /** Returns when the text came after the one before, in {@link System#nanoTime()}. */
        synchronized long await(String text, Process process) throws InterruptedException {
            long patience = System.nanoTime() + PATIENCE.toNanos();
            while (seen.indexOf(text, read) < 0) {
                long left = patience - System.nanoTime();
                if (left <= 0) {
                    process.destroyForcibly();
                    throw new IllegalStateException("'" + text + "' never showed; the screen says: " + seen);
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            read = seen.indexOf(text, read) + text.length();
            return written;
        }

        @Override
        public void write(int character) {
            write(new byte[] {(byte) character}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            seen.append(new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
            written = System.nanoTime();
            notifyAll();
        }
    }
}
