package dev.gameday.shell.bench.layer;

import dev.gameday.rehearsal.sandbox.archive.SandboxFolder;
import dev.gameday.rehearsal.sandbox.runtime.FunctionRuntime;
import dev.gameday.rehearsal.sandbox.runtime.Work;
import dev.gameday.shell.layers.SampleFunction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A function's process, with or without a layer, and the Runtime API that invokes it. Its end leaves nothing behind. */
final class MeasuredFunction implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MEGABYTES = 512;

    private final SandboxFolder folder;
    private final TimedRuntimeApi api = new TimedRuntimeApi();
    private final Forwarder forwarder = new Forwarder(api.port());
    private final Process process;
    private final Layering layering;
    private final Duration start;

    private MeasuredFunction(
            SandboxFolder folder, SampleFunction function, FunctionRuntime runtime, Layering layering, String store)
            throws Exception {
        this.folder = folder;
        this.layering = layering;
        Map<String, String> variables = variables(function);
        Path bootstrap = folder.opt().resolve("gameday").resolve("bootstrap");
        variables.putAll(layering.variables(store, bootstrap.toString(), freePort()));
        List<String> command = new ArrayList<>();
        if (layering.isLayered()) {
            command.add(bootstrap.toString());
        }
        command.add(runtime.program(folder).toString());
        command.addAll(runtime.arguments(
                folder, new Work(function.handler(), MEGABYTES, folder.tmp().toString())));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.task().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.output().toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        long began = System.nanoTime();
        this.process = builder.start();
        process.getOutputStream().close();
        try {
            api.awaitAsked(PATIENCE);
            this.start = Duration.ofNanos(System.nanoTime() - began);
        } catch (IOException | InterruptedException e) {
            String said = Files.readString(folder.output());
            close();
            throw new IOException(e.getMessage() + "; it said: " + said, e);
        }
    }

    /** Starts one, with its document in that store. */
    static MeasuredFunction start(Path parent, SampleFunction function, Layering layering, String store)
            throws Exception {
        SandboxFolder folder = SandboxFolder.make(
                parent, function.code(), layering.isLayered() ? List.of(function.layer()) : List.of());
        return new MeasuredFunction(folder, function, function.runtime(), layering, store);
    }

    /** From the start of its process until it asked for its first event. */
    Duration start() {
        return start;
    }

    /** Invokes it so often, and answers how long the last invocation took, in nanoseconds. */
    long invoke(int times) throws IOException, InterruptedException {
        return api.invoke(times, PATIENCE);
    }

    /** Throws if the layer doesn't do what is to be measured. */
    void check() throws IOException {
        String said = Files.readString(folder.output());
        if (layering.isLayered() && !said.contains(layering.sign())) {
            throw new IOException("the layer hasn't said " + layering.sign() + ", but: " + said);
        }
        if (said.contains("\"event\":\"aside\"") || said.contains("\"event\":\"ended\"")) {
            throw new IOException("the layer has stood aside or lost its document: " + said);
        }
    }

    private Map<String, String> variables(SampleFunction function) {
        Map<String, String> variables = new HashMap<>();
        variables.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        variables.put("_HANDLER", function.handler());
        variables.put("AWS_REGION", "eu-west-1");
        variables.put("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
        variables.put("AWS_SECRET_ACCESS_KEY", "a-secret-of-no-use");
        variables.put("AWS_LAMBDA_FUNCTION_NAME", "bench");
        variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(MEGABYTES));
        variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/bench");
        variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "bench");
        variables.put("AWS_LAMBDA_RUNTIME_API", layering == Layering.FORWARDED ? forwarder.address() : api.address());
        variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        variables.put("LAMBDA_TASK_ROOT", folder.task().toString());
        variables.put("LAMBDA_RUNTIME_DIR", folder.runtime().toString());
        variables.put("TMPDIR", folder.tmp().toString());
        variables.put("GAMEDAY_TMP", folder.tmp().toString());
        return variables;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        forwarder.close();
        api.close();
        folder.close();
    }
}
