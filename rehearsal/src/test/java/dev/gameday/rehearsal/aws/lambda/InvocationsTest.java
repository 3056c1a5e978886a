package dev.gameday.rehearsal.aws.lambda;

import static dev.gameday.rehearsal.aws.lambda.Failures.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.ThrottleReason;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

class InvocationsTest {
    private final PracticeLambda cloud = new PracticeLambda();

    @Test
    void an_invocation_gives_the_payload_the_status_and_the_end_of_the_log() {
        cloud.invoker.answer = new Invoker.Returned(
                SdkBytes.fromUtf8String("{\"ok\":true}"), List.of("x".repeat(5_000), "REPORT RequestId: 1"));

        InvokeResponse response = cloud.lambda.invoke(request ->
                request.functionName("risk-check").logType("Tail").payload(SdkBytes.fromUtf8String("{\"a\":1}")));

        assertThat(cloud.invoker.invoked).containsExactly("risk-check {\"a\":1}");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.payload().asUtf8String()).isEqualTo("{\"ok\":true}");
        assertThat(response.functionError()).isNull();
        assertThat(response.executedVersion()).isEqualTo("$LATEST");
        byte[] log = Base64.getDecoder().decode(response.logResult());
        assertThat(log).hasSize(4_096);
        assertThat(new String(log, StandardCharsets.UTF_8)).endsWith("x\nREPORT RequestId: 1\n");
    }

    @Test
    void a_failed_function_answers_200_with_a_function_error_and_no_log_unless_asked() {
        cloud.invoker.answer =
                new Invoker.Failed(SdkBytes.fromUtf8String("{\"errorMessage\":\"no\"}"), List.of("line"));

        InvokeResponse response = cloud.lambda.invoke(request -> request.functionName("risk-check"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(response.payload().asUtf8String()).contains("errorMessage");
        assertThat(response.logResult()).isNull();
    }

    @Test
    void a_throttle_is_too_many_requests_with_its_reason() {
        cloud.invoker.answer =
                new Invoker.Throttled(ThrottleReason.RESERVED_FUNCTION_CONCURRENT_INVOCATION_LIMIT_EXCEEDED);

        assertThatThrownBy(() -> cloud.lambda.invoke(request -> request.functionName("order-intake")))
                .isInstanceOfSatisfying(TooManyRequestsException.class, thrown -> {
                    assertThat(thrown.statusCode()).isEqualTo(429);
                    assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("TooManyRequestsException");
                    assertThat(thrown.reasonAsString()).isEqualTo("ReservedFunctionConcurrentInvocationLimitExceeded");
                });
    }

    @Test
    void an_event_is_taken_for_later_and_a_dry_run_runs_nothing() {
        InvokeResponse event = cloud.lambda.invoke(request ->
                request.functionName("risk-check").invocationType("Event").payload(SdkBytes.fromUtf8String("[]")));
        InvokeResponse dryRun = cloud.lambda.invoke(
                request -> request.functionName("risk-check").invocationType("DryRun"));

        assertThat(event.statusCode()).isEqualTo(202);
        assertThat(dryRun.statusCode()).isEqualTo(204);
        assertThat(cloud.invoker.enqueued).containsExactly("risk-check []");
        assertThat(cloud.invoker.invoked).isEmpty();
    }

    @Test
    void bad_requests_never_reach_the_function() {
        fails(
                () -> cloud.lambda.invoke(request -> request.functionName("nobody")),
                404,
                "ResourceNotFoundException",
                "Function not found");
        fails(
                () -> cloud.lambda.invoke(
                        request -> request.functionName("risk-check").payload(SdkBytes.fromUtf8String("{no"))),
                400,
                "InvalidRequestContentException",
                "Could not parse request body into json");
        fails(
                () -> cloud.lambda.invoke(request -> request.functionName("risk-check")
                        .payload(SdkBytes.fromUtf8String("\"" + "x".repeat(6 * 1024 * 1024) + "\""))),
                413,
                "RequestTooLargeException",
                "6291456");
        fails(
                () -> cloud.lambda.invoke(
                        request -> request.functionName("risk-check").invocationType("Later")),
                400,
                "ValidationException",
                "invocationType");
        assertThat(cloud.invoker.invoked).isEmpty();
    }
}
