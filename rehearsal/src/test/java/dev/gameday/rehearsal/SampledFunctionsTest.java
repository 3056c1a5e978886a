package dev.gameday.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.clock.RehearsalClock;
import dev.gameday.rehearsal.clock.ScaledClock;
import dev.gameday.rehearsal.clock.ToldClock;
import dev.gameday.rehearsal.sandbox.ZipWriter;
import dev.gameday.rehearsal.wire.Headers;
import dev.gameday.rehearsal.wire.Request;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Functions of the flow whose layers are run for real. */
class SampledFunctionsTest {
    private final RehearsalClock real = new ScaledClock(Instant.now(), 1, System::nanoTime);
    private Rehearsal rehearsal = Rehearsal.open(terms(real));

    @AfterEach
    void close() {
        rehearsal.close();
    }

    private static RehearsalTerms terms(RehearsalClock clock) {
        return RehearsalTerms.usual(clock).limited(false).runningCode(InstantSource.system());
    }

    private void reopen(RehearsalTerms terms) {
        rehearsal.close();
        rehearsal = Rehearsal.open(terms);
    }

    @Test
    void a_wrapper_that_does_not_start_the_function_fails_every_invocation_until_it_is_taken_off() {
        assertThat(layers()).contains("\"run\":true", "\"functions\":[]");
        attach("#!/bin/sh\nexit 3\n");
        until("\"replaced\":");
        assertThat(lambda().invoke(r -> r.functionName("order-router"))
                        .payload()
                        .asUtf8String())
                .contains("Runtime.ExitError", "exit status 3");
        assertThat(layers()).contains("\"function\":\"order-router\",\"run\":true");
        assertThat(reveal()).contains("\"layers\":[{\"function\":\"order-router\"");

        lambda().updateFunctionConfiguration(
                        r -> r.functionName("order-router").layers(List.of()).environment(e -> e.variables(Map.of())));
        lambda().waiter().waitUntilFunctionUpdatedV2(r -> r.functionName("order-router"));
        assertThat(layers()).contains("\"functions\":[]");
        assertThat(reveal()).contains("\"layers\":[]");
        assertThat(lambda().invoke(r -> r.functionName("order-router")).functionError())
                .isNull();
    }

    @Test
    void a_wrapper_that_starts_the_function_and_does_nothing_changes_nothing() {
        attach("#!/bin/sh\necho beside\nexec \"$@\"\n");
        until("\"samples\":");
        assertThat(layers()).contains("\"replaced\":0").doesNotContain("\"samples\":0,");
        assertThat(lambda().invoke(r -> r.functionName("order-router")).functionError())
                .isNull();
    }

    @Test
    void without_leave_to_run_code_a_layer_has_no_effect_and_it_says_so() {
        reopen(RehearsalTerms.usual(real).limited(false));
        attach("#!/bin/sh\nexit 3\n");
        assertThat(layers())
                .contains(
                        "\"run\":false,\"because\":\"it runs no code\"",
                        "\"function\":\"order-router\",\"run\":false,\"because\":\"it runs no code\"");
        assertThat(lambda().invoke(r -> r.functionName("order-router")).functionError())
                .isNull();
    }

    @Test
    void in_another_time_than_the_real_one_a_layer_has_no_effect_and_it_says_so() {
        reopen(terms(new ScaledClock(Instant.now(), 30, System::nanoTime)));
        assertThat(layers()).contains("its time goes 30 times as fast as real time, in which code runs");
        reopen(terms(new ToldClock(Instant.parse("2026-01-05T09:00:00Z"))));
        assertThat(layers()).contains("its time is told, and code runs in real time");
    }

    private LambdaClient lambda() {
        return CodeCloud.client(LambdaClient.builder(), rehearsal);
    }

    private void attach(String wrapper) {
        String arn = lambda().publishLayerVersion(r -> r.layerName("ours")
                        .content(c -> c.zipFile(SdkBytes.fromByteArray(
                                new ZipWriter().program("wrap", wrapper).bytes()))))
                .layerVersionArn();
        lambda().updateFunctionConfiguration(r -> r.functionName("order-router")
                .layers(arn)
                .environment(e -> e.variables(Map.of("AWS_LAMBDA_EXEC_WRAPPER", "/opt/wrap"))));
        lambda().waiter().waitUntilFunctionUpdatedV2(r -> r.functionName("order-router"));
    }

    /** Waits until that field of a function is more than nothing. */
    private void until(String field) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!layers().matches(".*" + field + "[1-9].*") && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(layers()).containsPattern(field + "[1-9]");
    }

    private String layers() {
        return ask("/_rehearsal/layers");
    }

    private String reveal() {
        return ask("/_rehearsal/reveal");
    }

    private String ask(String path) {
        return rehearsal
                .handle(new Request("GET", path, Headers.NONE, SdkBytes.fromByteArray(new byte[0])))
                .text();
    }
}
