package dev.gameday.layer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A function's process as Lambda would start it: the built layer's bootstrap before the real Java runtime client. */
final class FunctionProcess implements AutoCloseable {
    static final Path ZIP = Path.of("target/layers/java.zip");

    private final Process process;
    private final Path output;

    private FunctionProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static FunctionProcess start(Path folder, String java, RuntimeApi api, Map<String, String> variables)
            throws IOException {
        unpack(folder.resolve("opt"));
        List<String> command = new ArrayList<>();
        command.add(folder.resolve("opt/gameday/bootstrap").toString());
        command.addAll(List.of(java, "-Xmx256m", "-cp", System.getProperty("java.class.path")));
        command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
        command.add(SampleFunction.class.getName() + "::handle");
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
        builder.environment().put("AWS_LAMBDA_FUNCTION_NAME", "sample");
        builder.environment().put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256");
        builder.environment().put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        builder.environment().put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/sample");
        builder.environment().put("AWS_LAMBDA_LOG_STREAM_NAME", "stream");
        builder.environment().put("AWS_REGION", "us-east-1");
        builder.environment().put("GAMEDAY_TMP", folder.toString());
        for (String proxy :
                List.of("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY", "NO_PROXY")) {
            builder.environment().remove(proxy);
        }
        builder.environment().putAll(variables);
        return new FunctionProcess(builder.start(), output);
    }

    /** What it and the layer in it have written. */
    String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private static void unpack(Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(ZIP))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    write(file, zip);
                }
            }
        }
    }

    private static void write(Path file, InputStream in) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(in, file);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " can't be made executable");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
