package dev.gameday.rehearsal.sandbox.runtime;

import dev.gameday.rehearsal.sandbox.archive.SandboxFolder;
import dev.gameday.rehearsal.sandbox.process.Tools;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A Python runtime: a loop of our own, on the interpreter of that version if the {@code PATH} has one that runs, or else
 * on the {@code python3} that it has.
 */
record PythonRuntime(String version) implements FunctionRuntime {
    private static final String LOOP = "bootstrap.py";
    private static final Map<Path, Optional<Path>> REAL = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "python" + version;
    }

    @Override
    public Path program(SandboxFolder folder) throws StartFailure {
        return running(name())
                .or(() -> running("python3"))
                .orElseThrow(() -> new StartFailure("The runtime " + name() + " needs " + name()
                        + " or python3 on the PATH of the rehearsal, and neither is there or runs."));
    }

    @Override
    public List<String> arguments(SandboxFolder folder, Work work) throws IOException {
        Path loop = folder.runtime().resolve(LOOP);
        try (InputStream source = PythonRuntime.class.getResourceAsStream(LOOP)) {
            if (source == null) {
                throw new IllegalStateException(LOOP + " is missing from the rehearsal's jar");
            }
            Files.write(loop, source.readAllBytes());
        }
        return List.of(loop.toString(), work.handler());
    }

    @Override
    public boolean managed() {
        return true;
    }

    private static Optional<Path> running(String name) {
        return Tools.program(name).flatMap(named -> REAL.computeIfAbsent(named, PythonRuntime::real));
    }

    /** The interpreter itself, where a script stands before it, as version managers put one; none if it doesn't run. */
    private static Optional<Path> real(Path named) {
        try {
            Process asked = new ProcessBuilder(named.toString(), "-c", "import sys; print(sys.executable)")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader answer = asked.inputReader()) {
                return Optional.ofNullable(answer.readLine()).map(Path::of).filter(Files::isExecutable);
            } finally {
                asked.destroyForcibly();
            }
        } catch (IOException unusable) {
            return Optional.empty();
        }
    }
}
