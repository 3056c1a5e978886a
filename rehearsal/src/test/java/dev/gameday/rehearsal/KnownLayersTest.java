package dev.gameday.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.clock.RehearsalClock;
import dev.gameday.rehearsal.clock.ToldClock;
import dev.gameday.rehearsal.sandbox.Ending;
import dev.gameday.rehearsal.sandbox.Ending.Took;
import dev.gameday.rehearsal.sandbox.archive.ZipArchive;
import dev.gameday.rehearsal.sandbox.runtime.Payload;
import dev.gameday.rehearsal.sandbox.sample.KnownLayers;
import dev.gameday.rehearsal.sandbox.sample.KnownLayers.ObjectRead;
import dev.gameday.rehearsal.wire.Headers;
import dev.gameday.rehearsal.wire.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.Layer;
import software.amazon.awssdk.services.s3.S3Client;

/** Functions whose layers are told of, where time is told. */
class KnownLayersTest {
    private static final String WRAPPER = "AWS_LAMBDA_EXEC_WRAPPER";
    private static final String FUNCTION = "order-router";
    private static final Map<String, FittedLayer> FITTED = Map.of(
            FUNCTION,
            new FittedLayer(
                    "ours", ZipArchive.program("wrap", "#!/bin/sh\n"), List.of("java17"), Map.of(WRAPPER, "/opt/wrap")),
            "no-such-function",
            new FittedLayer("ours", ZipArchive.program("wrap", "#!/bin/sh\n"), List.of(), Map.of()));

    private final ToldClock clock = new ToldClock(Instant.parse("2026-01-05T09:00:00Z"));
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> statuses = new HashMap<>();
    private Ending ending = new Ending.Returned(Payload.of("\"practiced\""), List.of(), Took.NOTHING);

    private KnownLayers known() {
        return (blueprint, objects, time, count) -> blueprint.layers().isEmpty()
                ? List.of()
                : Collections.nCopies(count, (invocation, answer, written) -> {
                    asked.add(invocation.requestId());
                    for (String key : List.of("gameday/layers/order-router.json", "elsewhere")) {
                        ObjectRead read = objects.get("fis-config-111122223333-eu-west-1", key);
                        statuses.put(key, read.status());
                    }
                    return ending;
                });
    }

    private Rehearsal open() {
        return Rehearsal.open(RehearsalTerms.usual(RehearsalClock.of(clock))
                .limited(false)
                .knowing(known())
                .fitted(FITTED));
    }

    @Test
    void a_function_is_fitted_with_a_layer_from_the_start_and_no_other_is() {
        LambdaClient lambda = CodeCloud.client(LambdaClient.builder(), open());
        var fitted = lambda.getFunctionConfiguration(r -> r.functionName(FUNCTION));
        assertThat(fitted.layers())
                .extracting(Layer::arn)
                .containsExactly("arn:aws:lambda:eu-west-1:111122223333:layer:ours:1");
        assertThat(fitted.environment().variables()).isEqualTo(Map.of(WRAPPER, "/opt/wrap"));
        assertThat(lambda.getFunctionConfiguration(r -> r.functionName("order-intake"))
                        .layers())
                .extracting(Layer::arn)
                .first()
                .asString()
                .contains("aws-fis-extension");
        assertThat(lambda.listLayerVersions(r -> r.layerName("ours")).layerVersions())
                .hasSize(1);
    }

    @Test
    void each_invocation_meets_what_its_layer_says_and_the_log_has_its_lines() {
        ending = new Ending.Failed(
                Payload.of("{\"errorType\":\"Broken\",\"errorMessage\":\"told\"}"),
                List.of("a line of the layer's", "practice handler ran"),
                new Took(Duration.ZERO, Duration.ofMillis(5)));
        Rehearsal rehearsal = open();
        assertThat(ask(rehearsal))
                .contains("\"run\":true", "\"function\":\"order-router\",\"run\":true", "[5,5", "\"replaced\":8");
        assertThat(CodeCloud.client(CloudWatchLogsClient.builder(), rehearsal)
                        .filterLogEvents(r -> r.logGroupName("/aws/lambda/order-router")
                                .filterPattern("\"layer's\"")
                                .limit(3))
                        .events())
                .extracting(FilteredLogEvent::message)
                .contains("a line of the layer's");
        assertThat(CodeCloud.client(CloudWatchLogsClient.builder(), rehearsal)
                        .filterLogEvents(r ->
                                r.logGroupName("/aws/lambda/order-router").filterPattern("\"practice handler ran\""))
                        .events())
                .isEmpty();
    }

    @Test
    void it_reads_in_s3_what_the_functions_role_may_read() {
        Rehearsal rehearsal = open();
        S3Client s3 = CodeCloud.client(S3Client.builder(), rehearsal);
        var layer = s3.putObject(
                r -> r.bucket("fis-config-111122223333-eu-west-1").key("gameday/layers/order-router.json"),
                RequestBody.fromString("{}"));
        assertThat(layer.eTag()).isNotEmpty();
        clock.moveTo(clock.instant().plusSeconds(10));
        ask(rehearsal);
        assertThat(statuses)
                .containsEntry("gameday/layers/order-router.json", 200)
                .containsEntry("elsewhere", 403);
    }

    @Test
    void the_same_seed_asks_about_the_same_invocations() {
        ask(open());
        List<String> once = List.copyOf(asked);
        asked.clear();
        ask(open());
        assertThat(asked).isEqualTo(once).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void a_layer_that_nobody_knows_does_nothing_and_it_says_so() {
        Rehearsal rehearsal = Rehearsal.open(RehearsalTerms.usual(RehearsalClock.of(clock))
                .knowing((blueprint, objects, time, count) -> List.of())
                .fitted(FITTED));
        assertThat(ask(rehearsal))
                .contains(
                        "\"run\":true,\"real\":false,\"functions\":[{\"function\":\"order-router\",\"run\":false,\"because\":");
    }

    private static String ask(Rehearsal rehearsal) {
        return rehearsal
                .handle(Request.of("GET", "/_rehearsal/layers", Headers.NONE, new byte[0]))
                .text();
    }
}
