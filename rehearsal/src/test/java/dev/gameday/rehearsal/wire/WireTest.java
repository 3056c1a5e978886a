package dev.gameday.rehearsal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.fis.FisClient;
import software.amazon.awssdk.services.fis.model.ListExperimentsRequest;
import software.amazon.awssdk.services.fis.model.ListExperimentsResponse;
import software.amazon.awssdk.services.fis.model.StartExperimentRequest;
import software.amazon.awssdk.services.fis.model.StartExperimentResponse;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetAccessKeyInfoRequest;
import software.amazon.awssdk.services.sts.model.GetAccessKeyInfoResponse;

class WireTest {
    private record FakeSts(Function<String, String> account) implements StsClient {
        @Override
        public GetAccessKeyInfoResponse getAccessKeyInfo(GetAccessKeyInfoRequest request) {
            return GetAccessKeyInfoResponse.builder()
                    .account(account.apply(request.accessKeyId()))
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }

    private static Headers signed(String service) {
        return Headers.NONE.with(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=A/20260101/eu-west-1/" + service + "/aws4_request,Signature=0");
    }

    private static Request request(String method, String path, Headers headers, String body) {
        return new Request(method, path, headers, SdkBytes.fromUtf8String(body));
    }

    @Test
    void what_a_handler_only_inherits_is_not_implemented() {
        StsClient client = Rehearsed.client(StsClient.builder(), "sts", new FakeSts(key -> key));

        assertThatThrownBy(() -> client.getSessionToken()).isInstanceOfSatisfying(AwsServiceException.class, thrown -> {
            assertThat(thrown.statusCode()).isEqualTo(501);
            assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("NotRehearsed");
            assertThat(thrown.awsErrorDetails().errorMessage())
                    .isEqualTo("sts:GetSessionToken is not implemented in rehearsal");
        });
    }

    @Test
    void a_service_without_a_handler_names_the_operation_all_the_same() {
        FisClient client = Rehearsed.client(FisClient.builder(), Wire.of(Map.of()));

        assertThatThrownBy(() -> client.getExperiment(r -> r.id("EXP1")))
                .hasMessageContaining("fis:GetExperiment is not implemented in rehearsal");
    }

    @Test
    void a_path_without_a_route_is_named_as_it_was_asked_for() {
        Response response = Wire.of(Map.of()).handle(request("PUT", "/nowhere?x=1", signed("fis"), ""));

        assertThat(response.status()).isEqualTo(501);
        assertThat(response.body().asUtf8String()).contains("fis:PUT /nowhere is not implemented in rehearsal");
    }

    @Test
    void a_request_without_credentials_is_refused() {
        Response response = Wire.of(Map.of()).handle(request("GET", "/", Headers.NONE, ""));

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.headers().first("x-amzn-errortype")).contains("MissingAuthenticationToken");
    }

    @Test
    void a_presigned_url_names_its_service_in_the_query() {
        Response response = Wire.of(Map.of())
                .handle(request(
                        "GET",
                        "/bucket/key?X-Amz-Credential=A%2F20260101%2Feu-west-1%2Fs3%2Faws4_request",
                        Headers.NONE,
                        ""));

        assertThat(response.body().asUtf8String()).contains("s3:GetObject is not implemented");
    }

    @Test
    void a_bug_of_a_handler_is_an_internal_failure() {
        StsClient client = Rehearsed.client(StsClient.builder(), "sts", new FakeSts(key -> {
            throw new IllegalStateException("a bug, logged on purpose");
        }));

        assertThatThrownBy(() -> client.getAccessKeyInfo(r -> r.accessKeyId("k")))
                .isInstanceOfSatisfying(AwsServiceException.class, thrown -> {
                    assertThat(thrown.statusCode()).isEqualTo(500);
                    assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("InternalFailure");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /experiments, '{\"tags\":', ''",
        "POST, /experiments, '{\"tags\":3}', ''",
        "POST, /experiments, '{}', gzip",
        "GET, '/experiments?maxResults=many', '', ''",
        "GET, /experiments/%ZZ, '', ''"
    })
    void a_request_that_cannot_be_read_is_the_callers_error(String method, String path, String body, String coding) {
        FisClient handler = new FisClient() {
            @Override
            public StartExperimentResponse startExperiment(StartExperimentRequest request) {
                throw new AssertionError(request);
            }

            @Override
            public ListExperimentsResponse listExperiments(ListExperimentsRequest request) {
                throw new AssertionError(request);
            }

            @Override
            public String serviceName() {
                return SERVICE_NAME;
            }

            @Override
            public void close() {}
        };
        Headers headers = coding.isEmpty() ? signed("fis") : signed("fis").with("Content-Encoding", coding);

        Response response = Wire.of(Map.of("fis", handler)).handle(request(method, path, headers, body));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body().asUtf8String()).contains("SerializationException");
    }

    @Test
    void many_threads_get_each_its_own_answer() throws Exception {
        StsClient client = Rehearsed.client(StsClient.builder(), "sts", new FakeSts(key -> "account of " + key));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int call = 0; call < 400; call++) {
                String key = "key" + call;
                calls.add(() -> client.getAccessKeyInfo(r -> r.accessKeyId(key))
                        .account()
                        .equals("account of " + key));
            }
            for (Future<Boolean> answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void request_ids_repeat_from_run_to_run_and_differ_within_one() {
        List<String> ids = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            StsClient client = Rehearsed.client(StsClient.builder(), "sts", new FakeSts(key -> key));
            for (int call = 0; call < 2; call++) {
                ids.add(client.getAccessKeyInfo(r -> r.accessKeyId("k"))
                        .responseMetadata()
                        .requestId());
            }
        }

        assertThat(ids.subList(2, 4)).isEqualTo(ids.subList(0, 2));
        assertThat(ids.get(0)).isNotEqualTo(ids.get(1));
    }

    @Test
    void a_call_aborted_while_its_handler_runs_gives_no_answer() {
        List<ExecutableHttpRequest> running = new ArrayList<>();
        Wire wire = Wire.of(Map.of("sts", new FakeSts(key -> {
            running.get(0).abort();
            return key;
        })));
        byte[] form = "Action=GetAccessKeyInfo&AccessKeyId=k".getBytes(StandardCharsets.UTF_8);
        ExecutableHttpRequest call = new InProcessHttpClient(wire)
                .prepareRequest(HttpExecuteRequest.builder()
                        .request(SdkHttpRequest.builder()
                                .method(SdkHttpMethod.POST)
                                .uri(URI.create("https://sts.eu-west-1.amazonaws.com/"))
                                .headers(signedSdk())
                                .build())
                        .contentStreamProvider(() -> new ByteArrayInputStream(form))
                        .build());
        running.add(call);

        assertThatThrownBy(call::call).isInstanceOf(IOException.class).hasMessageContaining("aborted");
    }

    @Test
    void a_body_in_chunks_is_put_together() {
        Headers headers = signed("s3").with("Content-Encoding", "aws-chunked,gzip");
        String chunks = "5;chunk-signature=0\r\nhello\r\n1\r\n!\r\n0\r\nx-amz-checksum-crc32:AA==\r\n\r\n";

        Request decoded = ContentCoding.decoded(request("PUT", "/b/k", headers, chunks), "s3", 100);

        assertThat(decoded.body().asUtf8String()).isEqualTo("hello!");
        assertThat(decoded.headers().first("Content-Encoding")).contains("gzip");
    }

    private static Map<String, List<String>> signedSdk() {
        return Map.of(
                "Content-Type",
                List.of("application/x-www-form-urlencoded"),
                "Authorization",
                List.of("AWS4-HMAC-SHA256 Credential=A/20260101/eu-west-1/sts/aws4_request"));
    }
}
