package dev.gameday.shell.killed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One console in a process of its own, without a terminal, as a pipeline has it. */
final class ConsoleProcess {
    private final Process process;
    private final Path output;

    private ConsoleProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it; what it says goes into a file of that home. */
    static ConsoleProcess start(Path home, String... words) throws IOException {
        return start(home, Map.of(), words);
    }

    /** The same, with these variables beside its own. */
    static ConsoleProcess start(Path home, Map<String, String> variables, String... words) throws IOException {
        Files.createDirectories(home);
        Path output = Files.createTempFile(home, "output", ".txt");
        ProcessBuilder builder =
                builder(home, List.of(), words).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        return new ConsoleProcess(process, output);
    }

    /** The command line of a console; {@code before} is what it is started by. */
    static ProcessBuilder builder(Path home, List<String> before, String... words) {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // What is over in seconds never earns back the second compiler.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("GAMEDAY_"));
        builder.environment().put("GAMEDAY_HOME", home.toString());
        return builder;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
    }

    /** Sends it that signal, as INT or HUP. */
    void signal(String name) throws IOException, InterruptedException {
        Signals.send(name, process.pid());
    }

    /** Whether it ends within that time. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits for its end, which nothing here brings about, and returns what a shell would see as {@code $?}. */
    int end() throws InterruptedException {
        return end(Eventually.PATIENCE);
    }

    /** The same for one that has so long. */
    int end(Duration patience) throws InterruptedException {
        boolean over = endsWithin(patience);
        if (!over) {
            process.destroyForcibly();
        }
        assertThat(over).describedAs("the console never ended: %s", output()).isTrue();
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(not readable: " + e.getMessage() + ")";
        }
    }
}
