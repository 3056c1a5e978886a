package dev.gameday.shell.layers;

import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.RehearsalTerms;
import dev.gameday.rehearsal.clock.ScaledClock;
import dev.gameday.rehearsal.wire.Headers;
import dev.gameday.rehearsal.wire.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /** That function, under a name; with the layer, unless there is to be none. */
    void create(String name, SampleFunction function, boolean layered, Map<String, String> more) {
        Map<String, String> variables = new TreeMap<>(more);
        String layer = "";
        if (layered) {
            variables.put("AWS_LAMBDA_EXEC_WRAPPER", "/opt/gameday/bootstrap");
            variables.putIfAbsent("GAMEDAY_FAULTS", "arn:aws:s3:::" + BUCKET + "/" + key(name));
            variables.put("GAMEDAY_PORT", "{free-port}");
            layer = published(function);
        }
        String[] layers = layer.isEmpty() ? new String[0] : new String[] {layer};
        clients.lambda()
                .createFunction(r -> r.functionName(name)
                        .runtime(function.runtimeName())
                        .handler(function.handler())
                        .role(ROLE)
                        .timeout(5)
                        .memorySize(512)
                        .layers(layers)
                        .environment(e -> e.variables(variables))
                        .code(code -> code.zipFile(SdkBytes.fromByteArray(function.codeBytes()))));
        clients.lambda().waiter().waitUntilFunctionActiveV2(r -> r.functionName(name));
    }

    /** Gives a function of the flow the Java layer, in the place of the FIS extension. */
    void attach(String function) {
        String layer = published(SampleFunction.JAVA);
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

    private String published(SampleFunction function) {
        SdkBytes zip = SdkBytes.fromByteArray(function.layerBytes());
        return clients.lambda()
                .publishLayerVersion(r ->
                        r.layerName("gameday-faults-" + function.language()).content(c -> c.zipFile(zip)))
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

    @Override
    public void close() {
        clients.close();
        rehearsal.close();
    }
}
