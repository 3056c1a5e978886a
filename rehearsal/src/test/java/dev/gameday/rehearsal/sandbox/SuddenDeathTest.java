package dev.gameday.rehearsal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A rehearsal that is killed leaves no process and no file of its sandboxes. */
@ExtendWith(PythonAtHand.class)
class SuddenDeathTest {
    /** Runs one event, says which process ran it and where, and waits to be killed. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) throws IOException {
            try (Trial trial = new Trial()) {
                trial.python("""
                        import os
                        def handler(event, context):
                            return '%d %s' % (os.getpid(), os.environ['LAMBDA_TASK_ROOT'])
                        """);
                System.out.println(trial.result("{}").replace("\"", ""));
                var unused = System.in.read();
            }
        }
    }

    @Test
    void its_sandboxes_die_with_it() throws Exception {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = victim.inputReader()) {
            String[] said = Objects.requireNonNull(output.readLine()).split(" ");
            long process = Long.parseLong(said[0]);
            Path root = Path.of(said[1], "..", "..").normalize();
            assertThat(root).exists();

            victim.destroyForcibly().waitFor();

            assertThat(Trial.eventually(() -> ProcessHandle.of(process).isEmpty()))
                    .as("the function's process %s is gone", process)
                    .isTrue();
            assertThat(Trial.eventually(() -> !root.toFile().exists())).isTrue();
        } finally {
            victim.destroyForcibly();
        }
    }
}
