package dev.gameday.rehearsal.sandbox.runtime;

import dev.gameday.rehearsal.sandbox.archive.SandboxFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java runtime: AWS's own runtime interface client on a JDK of that release or a later one. The heap is 85 % of the
 * function's memory, with the serial collector and the first compiler alone, as Lambda has it.
 */
record JavaRuntime(int release) implements FunctionRuntime {
    private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final int HEAP_PERCENT = 85;
    private static final int KIBIBYTES = 1024;
    private static final int FIRST_TO_WARN_OF_NATIVE_CODE = 24;

    @Override
    public String name() {
        return "java" + release;
    }

    @Override
    public Path program(SandboxFolder folder) throws StartFailure {
        return Jdk.of(release).java();
    }

    @Override
    public List<String> arguments(SandboxFolder folder, Work work) throws StartFailure, IOException {
        addLayersJars(folder);
        List<String> arguments = new ArrayList<>(List.of(
                "-XX:MaxHeapSize=" + work.memoryMegabytes() * KIBIBYTES / 100 * HEAP_PERCENT + "k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.io.tmpdir=" + work.tmp()));
        if (Jdk.of(release).release() >= FIRST_TO_WARN_OF_NATIVE_CODE) {
            arguments.add("--enable-native-access=ALL-UNNAMED");
        }
        arguments.addAll(List.of("-classpath", classpath(folder), MAIN, work.handler()));
        return arguments;
    }

    @Override
    public boolean managed() {
        return true;
    }

    /**
     * The client's loader reads {@code task} and {@code task/lib}, and after them {@code /opt/java/lib}, where there is
     * nothing here: so the layers' jars are linked into {@code task/lib}, under names that come last in its order.
     */
    private static void addLayersJars(SandboxFolder folder) throws IOException {
        Path layered = folder.opt().resolve("java").resolve("lib");
        if (!Files.isDirectory(layered)) {
            return;
        }
        Path lib = Files.createDirectories(folder.task().resolve("lib"));
        try (Stream<Path> jars = Files.list(layered)) {
            for (Path jar :
                    jars.filter(path -> path.toString().endsWith(".jar")).toList()) {
                Files.createSymbolicLink(lib.resolve("~opt-" + jar.getFileName()), jar);
            }
        }
    }

    /** The client's jars, linked into the folder so that they are there whatever else the process can see. */
    private static String classpath(SandboxFolder folder) throws StartFailure, IOException {
        List<Path> linked = new ArrayList<>();
        for (Path jar : RuntimeClient.jars()) {
            Path link = folder.runtime().resolve(jar.getFileName());
            Files.copy(jar, link);
            linked.add(link);
        }
        return linked.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
