package dev.gameday.rehearsal.sandbox.runtime;

import java.util.List;
import java.util.Optional;

/** The runtimes that can be run here. */
public final class Runtimes {
    private static final List<FunctionRuntime> ALL = List.of(
            new JavaRuntime(17),
            new JavaRuntime(21),
            new JavaRuntime(25),
            new PythonRuntime("3.9"),
            new PythonRuntime("3.10"),
            new PythonRuntime("3.11"),
            new PythonRuntime("3.12"),
            new PythonRuntime("3.13"),
            new PythonRuntime("3.14"),
            new BootstrapRuntime("provided.al2"),
            new BootstrapRuntime("provided.al2023"));

    private Runtimes() {}

    /** The runtime of that identifier, if it can be run here. */
    public static Optional<FunctionRuntime> named(String name) {
        return ALL.stream().filter(runtime -> runtime.name().equals(name)).findFirst();
    }

    /** The identifiers of all. */
    public static List<String> names() {
        return ALL.stream().map(FunctionRuntime::name).toList();
    }
}
