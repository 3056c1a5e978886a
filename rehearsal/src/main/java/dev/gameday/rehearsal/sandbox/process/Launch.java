package dev.gameday.rehearsal.sandbox.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts the process of a sandbox in its folder, which has {@code task} to work in and a file for what it writes. Where
 * the machine allows it, the process has a {@code /tmp} of its own, a file system in memory of {@code megabytes}.
 */
public record Launch(Path folder, int megabytes, Path output, Tools tools) {
    private static final Path TMP = Path.of("/tmp");

    /** Whether a program can be started with a {@code /tmp} of its own: not where that would hide the program itself. */
    public boolean cages(String program) {
        try {
            return !tools.ownMounts().isEmpty()
                    && (program.startsWith(folder.toString())
                            || !Path.of(program).toRealPath().startsWith(TMP.toRealPath()));
        } catch (IOException missing) {
            return false;
        }
    }

    /** Starts the command, {@code caged} or not, with these variables and no others. */
    public Process start(List<String> command, boolean caged, Map<String, String> variables) throws IOException {
        List<String> whole = new ArrayList<>(tools.ownSession());
        if (caged) {
            whole.addAll(tools.ownMounts());
            whole.addAll(List.of(
                    "sh",
                    Warden.script(folder, "caged.sh").toString(),
                    folder.toString(),
                    Integer.toString(megabytes)));
        } else {
            whole.addAll(List.of("sh", "-c", "exec \"$@\"", "sh"));
        }
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(folder.resolve("task").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().clear();
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** Whether a process that is started leads a session of its own. */
    public boolean ownSession() {
        return !tools.ownSession().isEmpty();
    }
}
