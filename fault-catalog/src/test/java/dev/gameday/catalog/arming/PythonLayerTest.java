package dev.gameday.catalog.arming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Python layer's own tests, which are in Python. */
class PythonLayerTest {
    private static final String OLD_ENOUGH = "import sys; sys.exit(sys.version_info < (3, 9))";
    private static final int LONGEST_MINUTES = 5;

    @Test
    void the_python_layers_own_tests_pass(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(exitValue(folder, "-c", OLD_ENOUGH) == 0, "needs python3 of version 3.9 or later on the PATH");

        int failed = exitValue(folder, "-B", "-m", "unittest", "discover", "-s", "layers/python/tests");

        List<String> output = Files.readAllLines(folder.resolve("output"));
        System.out.println("Python layer: " + closing(output));
        assertThat(failed).as(String.join("\n", output)).isZero();
    }

    /** The last lines, as "Ran 163 tests in 9.1s, OK (skipped=1)". */
    private static String closing(List<String> output) {
        return String.join(", ", output.subList(Math.max(0, output.size() - 3), output.size()))
                .replace(", ,", ",");
    }

    private static int exitValue(Path folder, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder python = new ProcessBuilder("python3");
        python.command().addAll(List.of(arguments));
        Path output = folder.resolve("output");
        Process process;
        try {
            process = python.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException missing) {
            return -1;
        }
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }
}
