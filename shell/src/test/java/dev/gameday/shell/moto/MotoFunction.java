package dev.gameday.shell.moto;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.Runtime;

/** A function in a moto's account, and how its owner sees it. */
record MotoFunction(LambdaClient lambda, String name, String arn) {
    /** What every update of a configuration changes, whatever else it does. */
    private static final List<String> OF_THE_UPDATE = List.of("RevisionId", "LastModified");

    /** A new one of 512 MB with variables and tags of its own. */
    static MotoFunction create(MotoAccount account, String name) throws IOException {
        String role = account.role(name + "-role").arn();
        LambdaClient lambda = account.eyes().lambda();
        SdkBytes code = SdkBytes.fromByteArray(code());
        String arn = lambda.createFunction(r -> r.functionName(name)
                        .runtime(Runtime.PYTHON3_12)
                        .handler("main.handler")
                        .role(role)
                        .code(c -> c.zipFile(code))
                        .memorySize(512)
                        .timeout(7)
                        .environment(e -> e.variables(Map.of("QUEUE", "orders", "LEVEL", "info")))
                        .tags(Map.of("system", "orders")))
                .functionArn();
        return new MotoFunction(lambda, name, arn);
    }

    /** All that Lambda says of it, by Lambda's own names, but what every update changes. */
    Map<String, String> configuration() {
        Map<String, String> told = new TreeMap<>();
        var response = lambda.getFunctionConfiguration(r -> r.functionName(name));
        response.sdkFields()
                .forEach(field -> told.put(field.locationName(), String.valueOf(field.getValueOrDefault(response))));
        // In its text an environment hides its variables.
        told.put("Environment", new TreeMap<>(response.environment().variables()).toString());
        told.keySet().removeAll(OF_THE_UPDATE);
        return told;
    }

    int memory() {
        return lambda.getFunctionConfiguration(r -> r.functionName(name)).memorySize();
    }

    Optional<Integer> reservedConcurrency() {
        return Optional.ofNullable(
                lambda.getFunctionConcurrency(r -> r.functionName(name)).reservedConcurrentExecutions());
    }

    void reserve(int concurrency) {
        lambda.putFunctionConcurrency(r -> r.functionName(name).reservedConcurrentExecutions(concurrency));
    }

    Map<String, String> tags() {
        return lambda.listTags(r -> r.resource(arn)).tags();
    }

    private static byte[] code() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("main.py"));
            zip.write("def handler(event, context):\n    return event\n".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
