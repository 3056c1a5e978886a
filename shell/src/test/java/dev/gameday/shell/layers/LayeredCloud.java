package dev.gameday.shell.layers;

import dev.gameday.catalog.arming.LayerZips;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.RehearsalTerms;
import dev.gameday.rehearsal.clock.ScaledClock;
import dev.gameday.rehearsal.wire.Headers;
import dev.gameday.rehearsal.wire.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;

/** A rehearsal in real time that runs code, with functions that carry our layers, and the document that they read. */
final class LayeredCloud implements AutoCloseable {
    private static final String BUCKET = "fis-config-111122223333-eu-west-1";
    private static final String ROLE = "arn:aws:iam::111122223333:role/order-intake-role";
    private static final String PYTHON = """
            def handle(event, context):
                return {"given": event, "text": "0123456789" * 20}
            """;

    private final Rehearsal rehearsal;
    private final AwsClients clients;

    LayeredCloud() {
        this.rehearsal = Rehearsal.open(RehearsalTerms.usual(new ScaledClock(Instant.now(), 1, System::nanoTime))
                .limited(false)
                .runningCode(InstantSource.system()));
        rehearsal.changeLoad("layers", 0.01);
        this.clients = new AwsClients(
                Region.EU_WEST_1,
                StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "a-secret-of-no-use")),
                Optional.empty(),
                rehearsal.transport());
    }

    AwsClients clients() {
        return clients;
    }

    /** A function in that language; with the layer, unless there is to be none. */
    void create(String name, String language, boolean layered, Map<String, String> more) {
        Map<String, String> variables = new TreeMap<>(more);
        String layer = "";
        if (layered) {
            variables.put("AWS_LAMBDA_EXEC_WRAPPER", "/opt/gameday/bootstrap");
            variables.put("GAMEDAY_FAULTS", "arn:aws:s3:::" + BUCKET + "/" + key(name));
            variables.put("GAMEDAY_PORT", "{free-port}");
            layer = published(language);
        }
        String[] layers = layer.isEmpty() ? new String[0] : new String[] {layer};
        boolean java = language.equals("java");
        clients.lambda()
                .createFunction(r -> r.functionName(name)
                        .runtime(java ? "java17" : "python3.12")
                        .handler(java ? Echo.class.getName() + "::handle" : "main.handle")
                        .role(ROLE)
                        .timeout(5)
                        .memorySize(512)
                        .layers(layers)
                        .environment(e -> e.variables(variables))
                        .code(code -> code.zipFile(SdkBytes.fromByteArray(java ? javaZip() : pythonZip()))));
        clients.lambda().waiter().waitUntilFunctionActiveV2(r -> r.functionName(name));
    }

    /** Gives a function of the flow the Java layer, in the place of the FIS extension. */
    void attach(String function) {
        String layer = published("java");
        clients.lambda()
                .updateFunctionConfiguration(r -> r.functionName(function)
                        .layers(layer)
                        .environment(e -> e.variables(Map.of(
                                "AWS_LAMBDA_EXEC_WRAPPER",
                                "/opt/gameday/bootstrap",
                                "GAMEDAY_FAULTS",
                                "arn:aws:s3:::" + BUCKET + "/" + key(function),
                                "GAMEDAY_POLL_SECONDS",
                                "1"))));
        clients.lambda().waiter().waitUntilFunctionUpdatedV2(r -> r.functionName(function));
    }

    /** What {@code /_rehearsal/layers} says. */
    String layers() {
        return rehearsal
                .handle(new Request("GET", "/_rehearsal/layers", Headers.NONE, SdkBytes.fromUtf8String("")))
                .text();
    }

    private String published(String language) {
        byte[] zip = LayerZips.shipped().zip(language).orElseThrow();
        return clients.lambda()
                .publishLayerVersion(r ->
                        r.layerName("gameday-faults-" + language).content(c -> c.zipFile(SdkBytes.fromByteArray(zip))))
                .layerVersionArn();
    }

    static String key(String function) {
        return "gameday/layers/" + function + ".json";
    }

    /** Puts a document where the function reads it. */
    void put(String function, String document) {
        clients.s3().putObject(r -> r.bucket(BUCKET).key(key(function)), RequestBody.fromString(document));
    }

    void remove(String function) {
        clients.s3().deleteObject(r -> r.bucket(BUCKET).key(key(function)));
    }

    InvokeResponse invoke(String function, String event) {
        return clients.lambda()
                .invoke(r -> r.functionName(function).logType(LogType.TAIL).payload(SdkBytes.fromUtf8String(event)));
    }

    /** What the function wrote while it was invoked, the layer's lines among it. */
    static String tail(InvokeResponse response) {
        return new String(Base64.getDecoder().decode(response.logResult()), StandardCharsets.UTF_8);
    }

    private static byte[] javaZip() {
        String name = Echo.class.getName().replace('.', '/') + ".class";
        try (InputStream compiled = Objects.requireNonNull(Echo.class.getResourceAsStream("/" + name))) {
            return zip(name, compiled.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pythonZip() {
        try {
            return zip("main.py", PYTHON.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        clients.close();
        rehearsal.close();
    }
}
