package dev.gameday.rehearsal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.fis.FisClient;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateResponse;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateTargetInput;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateTarget;
import software.amazon.awssdk.services.fis.model.GetExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.GetExperimentTemplateResponse;
import software.amazon.awssdk.services.fis.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.fis.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.fis.model.ResourceNotFoundException;
import software.amazon.awssdk.services.fis.model.UntagResourceRequest;
import software.amazon.awssdk.services.fis.model.UntagResourceResponse;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

@SuppressWarnings("unchecked") // the SDK's builders take consumers as varargs
class RestJsonTest {
    private static final String ARN = "arn:aws:fis:eu-west-1:111122223333:experiment-template/EXT1";

    /** Keeps the last request and answers from it. */
    private static final class FakeFis implements FisClient {
        Object last = "";

        @Override
        public CreateExperimentTemplateResponse createExperimentTemplate(CreateExperimentTemplateRequest request) {
            last = request;
            return CreateExperimentTemplateResponse.builder()
                    .experimentTemplate(t -> t.id("EXT1")
                            .description(request.description())
                            .creationTime(Instant.parse("2026-01-01T10:00:00.250Z"))
                            .tags(request.tags())
                            .stopConditions(List.of())
                            .targets(Map.of(
                                    "functions",
                                    ExperimentTemplateTarget.builder()
                                            .resourceArns("arn:1", "arn:2")
                                            .build())))
                    .build();
        }

        @Override
        public GetExperimentTemplateResponse getExperimentTemplate(GetExperimentTemplateRequest request) {
            AwsErrorDetails details = AwsErrorDetails.builder()
                    .errorCode("ResourceNotFoundException")
                    .errorMessage("no \"" + request.id() + "\"")
                    .build();
            throw ResourceNotFoundException.builder()
                    .awsErrorDetails(details)
                    .statusCode(404)
                    .build();
        }

        @Override
        public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
            return ListTagsForResourceResponse.builder()
                    .tags(Map.of("arn", request.resourceArn()))
                    .build();
        }

        @Override
        public UntagResourceResponse untagResource(UntagResourceRequest request) {
            last = request;
            return UntagResourceResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }

    private record FakeLambda(Function<InvokeRequest, InvokeResponse> invoke) implements LambdaClient {
        @Override
        public InvokeResponse invoke(InvokeRequest request) {
            return invoke.apply(request);
        }

        @Override
        public GetFunctionConfigurationResponse getFunctionConfiguration(GetFunctionConfigurationRequest request) {
            return GetFunctionConfigurationResponse.builder()
                    .functionName(request.functionName())
                    .environment(e -> e.variables(Map.of("A", "1")))
                    .timeout(6)
                    .codeSize(12_345_678_901L)
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }

    private final FakeFis fis = new FakeFis();
    private final FisClient client = Rehearsed.client(FisClient.builder(), "fis", fis);

    @Test
    void a_request_with_nested_structures_maps_and_lists_arrives_as_it_was_built() {
        CreateExperimentTemplateRequest sent = CreateExperimentTemplateRequest.builder()
                .clientToken("token")
                .description("Slow & \"quoted\" \u20ac")
                .roleArn("arn:aws:iam::111122223333:role/fis-experiments")
                .stopConditions(s -> s.source("aws:cloudwatch:alarm").value("arn:alarm"), s -> s.source("none"))
                .targets(Map.of(
                        "functions",
                        CreateExperimentTemplateTargetInput.builder()
                                .resourceType("aws:lambda:function")
                                .resourceTags(Map.of("chaos", "allowed"))
                                .filters(f -> f.path("State").values("Active"))
                                .selectionMode("ALL")
                                .build()))
                .tags(Map.of())
                .build();

        CreateExperimentTemplateResponse answer = client.createExperimentTemplate(sent);

        assertThat(fis.last).isEqualTo(sent);
        assertThat(answer.experimentTemplate().description()).isEqualTo(sent.description());
        assertThat(answer.experimentTemplate().creationTime()).isEqualTo("2026-01-01T10:00:00.250Z");
        assertThat(answer.experimentTemplate().targets().values())
                .singleElement()
                .extracting(ExperimentTemplateTarget::resourceArns)
                .isEqualTo(List.of("arn:1", "arn:2"));
    }

    @Test
    void an_empty_collection_is_told_from_one_that_was_never_set() {
        CreateExperimentTemplateResponse answer =
                client.createExperimentTemplate(r -> r.description("d").tags(Map.of()));

        assertThat(answer.experimentTemplate().hasStopConditions()).isTrue();
        assertThat(answer.experimentTemplate().hasTags()).isTrue();
        assertThat(answer.experimentTemplate().hasActions()).isFalse();
    }

    @Test
    void an_arn_in_the_path_keeps_its_slashes_and_a_list_in_the_query_all_its_values() {
        assertThat(client.listTagsForResource(r -> r.resourceArn(ARN)).tags()).containsEntry("arn", ARN);

        client.untagResource(r -> r.resourceArn(ARN).tagKeys("a b", "c+d"));

        assertThat(fis.last)
                .isEqualTo(UntagResourceRequest.builder()
                        .resourceArn(ARN)
                        .tagKeys("a b", "c+d")
                        .build());
    }

    @Test
    void an_error_arrives_as_its_own_class_with_code_status_and_message() {
        assertThatThrownBy(() -> client.getExperimentTemplate(r -> r.id("EXT9")))
                .isInstanceOfSatisfying(ResourceNotFoundException.class, thrown -> {
                    assertThat(thrown.statusCode()).isEqualTo(404);
                    assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("ResourceNotFoundException");
                    assertThat(thrown.awsErrorDetails().errorMessage()).isEqualTo("no \"EXT9\"");
                    assertThat(thrown.requestId()).isNotEmpty();
                });
    }

    @Test
    void a_payload_goes_both_ways_as_bytes_with_its_status_and_headers() {
        SdkBytes bytes = SdkBytes.fromByteArray(new byte[] {0, (byte) 0xFF, '{', '\n'});
        LambdaClient lambda = Rehearsed.client(LambdaClient.builder(), "lambda", new FakeLambda(request -> {
            assertThat(request.functionName()).isEqualTo("order-intake");
            assertThat(request.invocationTypeAsString()).isEqualTo("RequestResponse");
            return InvokeResponse.builder()
                    .statusCode(202)
                    .functionError("Unhandled")
                    .payload(request.payload())
                    .build();
        }));

        InvokeResponse answer = lambda.invoke(r ->
                r.functionName("order-intake").invocationType("RequestResponse").payload(bytes));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.functionError()).isEqualTo("Unhandled");
        assertThat(answer.payload()).isEqualTo(bytes);
    }

    @Test
    void members_of_an_error_beside_its_message_arrive_too() {
        LambdaClient lambda = Rehearsed.client(LambdaClient.builder(), "lambda", new FakeLambda(request -> {
            throw TooManyRequestsException.builder()
                    .reason("ReservedFunctionConcurrentInvocationLimitExceeded")
                    .retryAfterSeconds("1")
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("TooManyRequestsException")
                            .errorMessage("Rate Exceeded.")
                            .build())
                    .statusCode(429)
                    .build();
        }));

        assertThatThrownBy(() -> lambda.invoke(r -> r.functionName("order-router")))
                .isInstanceOfSatisfying(TooManyRequestsException.class, thrown -> {
                    assertThat(thrown.statusCode()).isEqualTo(429);
                    assertThat(thrown.reasonAsString()).isEqualTo("ReservedFunctionConcurrentInvocationLimitExceeded");
                });
    }

    @Test
    void a_function_can_be_named_by_its_arn() {
        LambdaClient lambda = Rehearsed.client(
                LambdaClient.builder(),
                "lambda",
                new FakeLambda(r -> InvokeResponse.builder().build()));
        String arn = "arn:aws:lambda:eu-west-1:111122223333:function:order-intake";

        GetFunctionConfigurationResponse answer = lambda.getFunctionConfiguration(r -> r.functionName(arn));

        assertThat(answer.functionName()).isEqualTo(arn);
        assertThat(answer.timeout()).isEqualTo(6);
        assertThat(answer.codeSize()).isEqualTo(12_345_678_901L);
        assertThat(answer.environment().variables()).containsExactly(Map.entry("A", "1"));
    }
}
