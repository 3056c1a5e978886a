package dev.gameday.rehearsal.sandbox.runtime;

import dev.gameday.rehearsal.sandbox.archive.SandboxFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An OS-only runtime: the function or one of its layers brings {@code bootstrap}, which is the whole runtime. */
record BootstrapRuntime(String name) implements FunctionRuntime {
    @Override
    public Path program(SandboxFolder folder) throws StartFailure {
        for (Path root : List.of(folder.task(), folder.opt())) {
            Path bootstrap = root.resolve("bootstrap");
            if (Files.isRegularFile(bootstrap)) {
                return bootstrap;
            }
        }
        throw new StartFailure(
                "Runtime.InvalidEntrypoint", "Couldn't find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]");
    }

    @Override
    public List<String> arguments(SandboxFolder folder, Work work) {
        return List.of();
    }

    @Override
    public boolean managed() {
        return false;
    }
}
