package dev.gameday.shell.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.AbstractPosixTerminal;
import org.jline.terminal.impl.jni.JniNativePty;

/**
 * A console at the prompt of a pseudo-terminal that is its own controlling one, so that a typed Ctrl-C is a SIGINT and
 * the end of the terminal a SIGHUP.
 */
final class PtyConsole implements AutoCloseable {
    static final String CONTROL_C = "\u0003";

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final PipedOutputStream fingers;
    private final ByteArrayOutputStream screen;
    private final Terminal terminal;
    private final Process process;

    private PtyConsole(PipedOutputStream fingers, ByteArrayOutputStream screen, Terminal terminal, Process process) {
        this.fingers = fingers;
        this.screen = screen;
        this.terminal = terminal;
        this.process = process;
    }

    /** Starts it; skips the test where a process can't be given a terminal of its own. */
    static PtyConsole start(Path home) throws IOException {
        return start(home, Map.of());
    }

    /** The same, with these variables beside its own. */
    static PtyConsole start(Path home, Map<String, String> variables) throws IOException {
        assumeTrue(Files.isExecutable(SETSID), "setsid of util-linux is not installed: skipped");
        PipedInputStream keys = new PipedInputStream();
        PipedOutputStream fingers = new PipedOutputStream(keys);
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        Terminal terminal = TerminalBuilder.builder()
                .system(false)
                .providers("jni")
                .type("xterm-256color")
                .size(new Size(120, 40))
                .streams(keys, screen)
                .build();
        File device = new File(((JniNativePty) ((AbstractPosixTerminal) terminal).getPty()).getName());
        ProcessBuilder builder = ConsoleProcess.builder(home, List.of(SETSID.toString(), "--ctty"))
                .redirectInput(device)
                .redirectOutput(device)
                .redirectError(device);
        builder.environment().putAll(variables);
        builder.environment().put("TERM", "xterm-256color");
        return new PtyConsole(fingers, screen, terminal, builder.start());
    }

    void type(String keys) throws IOException {
        fingers.write(keys.getBytes(StandardCharsets.UTF_8));
        fingers.flush();
    }

    /** Types a line once the text is on the screen. */
    void answer(String text, String line) throws IOException {
        await(text);
        type(line + "\r");
    }

    void await(String text) {
        assertThat(Eventually.seen(() -> !process.isAlive() || shown().contains(text)) && shown().contains(text))
                .describedAs("'%s' never showed: %s", text, shown())
                .isTrue();
    }

    /** Waits until the text has shown so often. */
    PtyConsole awaitTimes(int times, String text) {
        boolean come = Eventually.seen(() -> !process.isAlive() || count(text) >= times) && count(text) >= times;
        assertThat(come)
                .describedAs("'%s' never showed %d times: %s", text, times, shown())
                .isTrue();
        return this;
    }

    private int count(String text) {
        return shown().split(Pattern.quote(text), -1).length - 1;
    }

    String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void signal(String name) throws IOException, InterruptedException {
        Signals.send(name, process.pid());
    }

    /** The window is closed. */
    void hangUp() throws IOException {
        terminal.close();
    }

    /** Waits for its end and returns what a shell would see as {@code $?}. */
    int end() throws InterruptedException {
        boolean over = process.waitFor(Eventually.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(over).describedAs("the console never ended: %s", shown()).isTrue();
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        terminal.close();
        fingers.close();
    }
}
