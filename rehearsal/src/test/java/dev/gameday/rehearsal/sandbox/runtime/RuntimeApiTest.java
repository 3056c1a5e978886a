package dev.gameday.rehearsal.sandbox.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RuntimeApiTest {
    private static final String ID = "11111111-2222-4333-8444-555555555555";
    private static final Event EVENT = new Event(
            ID,
            Instant.ofEpochMilli(1_767_603_600_123L),
            "arn:aws:lambda:eu-west-1:111122223333:function:f",
            "Root=1-2-3",
            Optional.of("{\"client\":1}"),
            Payload.of("{\"n\":1}"));

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final RuntimeApi api;

    RuntimeApiTest() throws IOException {
        api = RuntimeApi.open(workers);
    }

    @AfterEach
    void close() {
        api.close();
        workers.shutdownNow();
    }

    @Test
    void an_event_comes_with_all_that_the_runtime_has_to_know() throws Exception {
        HttpResponse<String> event = received();

        assertThat(event.statusCode()).isEqualTo(200);
        assertThat(event.body()).isEqualTo("{\"n\":1}");
        assertThat(event.headers().map())
                .containsEntry("lambda-runtime-aws-request-id", List.of(ID))
                .containsEntry("lambda-runtime-deadline-ms", List.of("1767603600123"))
                .containsEntry(
                        "lambda-runtime-invoked-function-arn",
                        List.of("arn:aws:lambda:eu-west-1:111122223333:function:f"))
                .containsEntry("lambda-runtime-trace-id", List.of("Root=1-2-3"))
                .containsEntry("lambda-runtime-client-context", List.of("{\"client\":1}"));
    }

    @Test
    void what_the_runtime_answers_arrives() throws Exception {
        CompletableFuture<Answer> answer = given();

        assertThat(post("invocation/" + ID + "/response", "[true]").statusCode())
                .isEqualTo(202);
        assertThat(answer.get(20, TimeUnit.SECONDS).kind()).isEqualTo(Answer.Kind.RESULT);
        assertThat(answer.get(20, TimeUnit.SECONDS).body()).hasToString("[true]");
    }

    @Test
    void an_error_arrives_as_one() throws Exception {
        CompletableFuture<Answer> answer = given();

        assertThat(post("invocation/" + ID + "/error", "{\"errorType\":\"E\"}").statusCode())
                .isEqualTo(202);
        assertThat(answer.get(20, TimeUnit.SECONDS).kind()).isEqualTo(Answer.Kind.ERROR);
    }

    @Test
    void answers_that_come_late_twice_or_to_nothing_are_refused() throws Exception {
        var unused = given();

        assertRefused(post("invocation/other/response", "1"), 400, "InvalidRequestID");
        assertThat(post("invocation/" + ID + "/response", "1").statusCode()).isEqualTo(202);
        assertRefused(post("invocation/" + ID + "/response", "2"), 403, "InvalidStateTransition");
        assertRefused(post("invocation/" + ID + "/error", "{}"), 403, "InvalidStateTransition");
        api.takeBack();
        assertRefused(post("invocation/" + ID + "/response", "3"), 400, "InvalidRequestID");
    }

    @Test
    void nobody_gets_the_next_event_before_the_last_is_answered() throws Exception {
        CompletableFuture<Answer> answer = given();

        assertRefused(get("invocation/next"), 403, "InvalidStateTransition");
        assertThat(answer).isNotDone();
    }

    @Test
    void the_next_event_can_be_asked_for_as_soon_as_the_answer_is_taken() throws Exception {
        for (int round = 0; round < 200; round++) {
            CompletableFuture<Answer> answer = given();
            assertThat(post("invocation/" + ID + "/response", "1").statusCode()).isEqualTo(202);
            assertThat(answer.get(20, TimeUnit.SECONDS).body()).hasToString("1");
        }
    }

    @Test
    void a_result_that_is_too_long_fails_the_event() throws Exception {
        CompletableFuture<Answer> answer = given();

        assertRefused(
                post("invocation/" + ID + "/response", "\"" + "x".repeat(6_291_556) + "\""),
                413,
                "RequestEntityTooLarge");
        assertThat(answer.get(20, TimeUnit.SECONDS).body().toString())
                .contains("Function.ResponseSizeTooLarge", "maximum allowed payload size (6291556 bytes)");
    }

    @Test
    void a_failed_start_can_be_told_once_and_only_before_the_start() throws Exception {
        assertThat(post("init/error", "{\"errorType\":\"No\"}").statusCode()).isEqualTo(202);
        assertThat(api.failedStart().join().body()).hasToString("{\"errorType\":\"No\"}");
        assertRefused(post("init/error", "{}"), 403, "InvalidStateTransition");
    }

    @Test
    void what_is_no_part_of_it_is_not_found() throws Exception {
        assertRefused(get("other"), 404, "NotFound");
    }

    private void assertRefused(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains("\"errorType\":\"" + type + "\"");
    }

    private CompletableFuture<Answer> given() throws Exception {
        CompletableFuture<HttpResponse<String>> next =
                client.sendAsync(request("invocation/next").GET().build(), BodyHandlers.ofString());
        api.asked().get(20, TimeUnit.SECONDS);
        CompletableFuture<Answer> answer = api.give(EVENT);
        assertThat(next.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        return answer;
    }

    private HttpResponse<String> received() throws Exception {
        CompletableFuture<HttpResponse<String>> next =
                client.sendAsync(request("invocation/next").GET().build(), BodyHandlers.ofString());
        api.asked().get(20, TimeUnit.SECONDS);
        var unused = api.give(EVENT);
        return next.get(20, TimeUnit.SECONDS);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(request(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + api.address() + "/2018-06-01/runtime/" + path));
    }
}
