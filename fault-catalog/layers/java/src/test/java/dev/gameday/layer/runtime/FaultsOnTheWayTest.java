package dev.gameday.layer.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.layer.RuntimeApi.Told;
import dev.gameday.layer.document.Draws;
import dev.gameday.layer.egress.Egress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault, from an event that Lambda gives out to the answer that Lambda gets. */
class FaultsOnTheWayTest {
    private final List<String> denied = new ArrayList<>();
    private final Stage stage;

    FaultsOnTheWayTest() throws IOException {
        stage = new Stage(hosts -> {
            denied.addAll(hosts);
            return denied::clear;
        });
    }

    @AfterEach
    void close() throws IOException {
        stage.close();
    }

    @Test
    void a_delay_holds_the_event_back() throws Exception {
        stage.faults("{'kind': 'delay', 'milliseconds': {'fixed': 300}}");
        assertThat(stage.api.invoke("{}").text()).isEqualTo("{}");
        assertThat(stage.pauses).containsExactly(300L);
        assertThat(stage.nextLine())
                .isEqualTo("{\"gameday\":\"fault\",\"id\":\"s/f\",\"kind\":\"delay\","
                        + "\"requestId\":\"00000000-0000-0000-0000-000000000001\",\"milliseconds\":300,"
                        + "\"_aws\":{\"Timestamp\":1767603600000,\"CloudWatchMetrics\":[{\"Namespace\":\"gameday\","
                        + "\"Dimensions\":[[\"function\",\"kind\"]],"
                        + "\"Metrics\":[{\"Name\":\"FaultsApplied\",\"Unit\":\"Count\"}]}]},"
                        + "\"function\":\"order-router\",\"FaultsApplied\":1}");
    }

    @Test
    void an_error_fails_the_invocation_and_the_handler_does_not_run() throws Exception {
        stage.faults("{'kind': 'error'}", "{'kind': 'delay', 'milliseconds': {'fixed': 300}}");
        Told told = stage.api.invoke("{}");
        assertThat(told.resource()).isEqualTo("error");
        assertThat(told.errorType()).isEqualTo("GamedayFault");
        assertThat(told.text()).contains("\"errorType\":\"GamedayFault\"");
        assertThat(stage.runs).hasValue(0);
        assertThat(stage.pauses).as("what comes after an end isn't looked at").isEmpty();
    }

    @Test
    void an_error_after_a_run_replaces_what_the_handler_answered() throws Exception {
        stage.faults("{'kind': 'error', 'run': true, 'type': 'My.Error', 'message': 'm'}");
        Told told = stage.api.invoke("{}");
        assertThat(told.resource() + " " + told.errorType() + " " + told.text())
                .isEqualTo("error My.Error {\"errorMessage\":\"m\",\"errorType\":\"My.Error\"}");
        assertThat(stage.runs).hasValue(1);
        assertThat(stage.nextLine()).contains("\"kind\":\"error\"", "\"FaultsApplied\":1");
    }

    @Test
    void a_response_is_an_http_integrations() throws Exception {
        stage.faults("{'kind': 'response', 'status': 503, 'contentType': 'text/plain', 'body': 'b\\n'}");
        Told told = stage.api.invoke("{}");
        assertThat(told.resource()).isEqualTo("response");
        assertThat(told.text())
                .isEqualTo("{\"statusCode\":503,\"headers\":{\"Content-Type\":\"text/plain\"},\"body\":\"b\\u000a\"}");
        assertThat(stage.runs).hasValue(0);
    }

    @Test
    void a_response_after_a_run_replaces_a_handlers_error_too() throws Exception {
        stage.handler(event -> {
            throw new IllegalStateException();
        });
        stage.faults("{'kind': 'truncate', 'keep': 50}", "{'kind': 'response', 'status': 200, 'run': true}");
        Told told = stage.api.invoke("{}");
        assertThat(told.resource()).isEqualTo("response");
        assertThat(stage.runs).hasValue(1);
        assertThat(stage.nextLine()).contains("truncate", "\"applied\":false", "the answer is replaced");
    }

    @Test
    void a_timeout_never_gives_the_event_out() throws Exception {
        stage.faults("{'kind': 'timeout'}");
        var answer = stage.api.begin("held", new byte[] {'1'});
        assertThat(stage.nextLine()).contains("\"kind\":\"timeout\"", "\"requestId\":\"held\"");
        assertThat(answer).isEmpty();
        assertThat(stage.runs).hasValue(0);
    }

    @Test
    void a_response_is_cut_off() throws Exception {
        stage.faults("{'kind': 'truncate', 'keep': 50}");
        assertThat(stage.api.invoke("12345").text()).isEqualTo("12");
        assertThat(stage.nextLine()).contains("\"kind\":\"truncate\"", "\"FaultsApplied\":1");
    }

    @Test
    void a_response_is_corrupted_at_the_places_that_are_drawn() throws Exception {
        stage.faults(
                "{'kind': 'delay', 'milliseconds': {'fixed': 0}, 'percentage': 0}", "{'kind': 'corrupt', 'bytes': 3}");
        String event = "\"" + "x".repeat(998) + "\"";
        StringBuilder expected = new StringBuilder(event);
        Draws draws = new Draws(7, "id", 1);
        for (int i = 0; i < 3; i++) {
            expected.setCharAt((int) Math.floor(draws.draw(1, "byte" + i) * 1000), '\u007f');
        }
        assertThat(stage.api
                        .invoke("id", event.getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo(expected.toString())
                .isNotEqualTo(event);
    }

    @Test
    void a_handlers_error_is_not_changed() throws Exception {
        stage.handler(event -> {
            throw new IllegalStateException();
        });
        stage.faults("{'kind': 'corrupt', 'bytes': 1}");
        assertThat(stage.api.invoke("{}").text()).isEqualTo("{\"errorMessage\":\"own\"}");
        assertThat(stage.nextLine())
                .isEqualTo("{\"gameday\":\"fault\",\"id\":\"s/f\",\"kind\":\"corrupt\","
                        + "\"requestId\":\"00000000-0000-0000-0000-000000000001\","
                        + "\"applied\":false,\"because\":\"the handler failed\"}");
    }

    @Test
    void what_is_held_is_given_back_before_lambda_hears_of_the_answer() throws Exception {
        stage.faults("{'kind': 'deny', 'hosts': ['*.example.com']}");
        List<String> duringTheRun = new ArrayList<>();
        stage.handler(event -> {
            duringTheRun.addAll(denied);
            return event;
        });
        assertThat(stage.api.invoke("{}").resource()).isEqualTo("response");
        assertThat(duringTheRun).containsExactly("*.example.com");
        assertThat(denied).isEmpty();
    }

    @Test
    void what_is_held_is_given_back_where_the_handler_is_not_to_run() throws Exception {
        stage.faults("{'kind': 'deny', 'hosts': ['a']}", "{'kind': 'error'}");
        assertThat(stage.api.invoke("{}").resource()).isEqualTo("error");
        assertThat(denied).isEmpty();
    }

    @Test
    void what_nobody_foresaw_does_the_function_no_harm() throws Exception {
        try (Stage odd = new Stage(hosts -> {
            throw new StackOverflowError("odd");
        })) {
            odd.faults("{'kind': 'deny', 'hosts': ['a']}", "{'kind': 'delay', 'milliseconds': {'fixed': 7}}");
            assertThat(odd.api.invoke("{}").text()).isEqualTo("{}");
            assertThat(odd.nextLine()).contains("\"kind\":\"deny\"", "\"applied\":false", "\"because\":\"odd\"");
            assertThat(odd.pauses).containsExactly(7L);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind': 'truncate', 'keep': 50}",
                "{'kind': 'delay', 'milliseconds': {'fixed': 7}}",
                "{'kind': 'error', 'run': true}",
                "{'kind': 'deny', 'hosts': ['a']}"
            })
    void a_log_that_fails_does_the_function_no_harm(String fault) throws Exception {
        stage.faults(fault);
        stage.failToSpeak();
        for (int i = 0; i < 3; i++) {
            assertThat(stage.api.invoke("12345").text())
                    .isIn("12345", "12", "{\"errorMessage\":\"\",\"errorType\":\"GamedayFault\"}");
        }
        assertThat(denied).isEmpty();
    }

    @Test
    void a_denial_without_a_proxy_is_not_applied() throws Exception {
        try (Stage without = new Stage(Egress.outOfReach("GAMEDAY_EGRESS is not 'proxy'"))) {
            without.faults("{'kind': 'deny', 'hosts': ['a']}");
            assertThat(without.api.invoke("{}").text()).isEqualTo("{}");
            assertThat(without.nextLine()).contains("\"applied\":false", "GAMEDAY_EGRESS");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 100})
    void a_share_of_the_invocations_is_hit_and_it_is_the_one_that_is_drawn(int percentage) throws Exception {
        stage.faults("{'kind': 'error', 'percentage': " + percentage + "}");
        int expected = 0;
        int failed = 0;
        for (int n = 1; n <= 200; n++) {
            expected += new Draws(7, "id" + n, n).draw(0, "hit") * 100 < percentage ? 1 : 0;
            failed += stage.api.invoke("id" + n, new byte[] {'1'}).resource().equals("error") ? 1 : 0;
        }
        assertThat(failed).isEqualTo(expected);
        // Four standard deviations.
        double deviation = Math.sqrt(200 * percentage / 100.0 * (100 - percentage) / 100.0);
        assertThat((double) failed).isBetween(2.0 * percentage - 4 * deviation, 2.0 * percentage + 4 * deviation);
        assertThat(stage.runs).hasValue(200 - failed);
    }

    @Test
    void only_events_that_match_are_hit() throws Exception {
        stage.faults("{'kind': 'error', 'match': {'path': '$.Records[0].body.kind', 'equals': 'fill'}}");
        assertThat(stage.api
                        .invoke("{\"Records\":[{\"body\":\"{\\\"kind\\\":\\\"fill\\\"}\"}]}")
                        .resource())
                .isEqualTo("error");
        String other = "{\"Records\":[{\"body\":\"{\\\"kind\\\":\\\"quote\\\"}\"}]}";
        assertThat(stage.api.invoke(other).text()).isEqualTo(other);
        assertThat(stage.api.invoke("no json").text()).isEqualTo("no json");
    }

    @Test
    void what_comes_in_chunks_is_looked_into_and_passes_as_it_came() throws Exception {
        stage.faults("{'kind': 'error', 'match': {'path': '$.for', 'equals': 'me'}}");
        for (int size : new int[] {0, 1_990, 2_100, 70_000, 1_000_000}) {
            String event = "{\"a\":\"" + "x".repeat(size) + "\",\"for\":\"%s\"}";
            assertThat(stage.api.invoke(event.formatted("me")).resource()).isEqualTo("error");
            assertThat(stage.api.invoke(event.formatted("you")).text()).isEqualTo(event.formatted("you"));
        }
    }

    @Test
    void who_closes_after_each_request_has_faults_like_any_other() throws Exception {
        stage.closeEachConnection();
        stage.faults("{'kind': 'deny', 'hosts': ['a']}", "{'kind': 'truncate', 'keep': 50}");
        List<String> duringTheRun = new ArrayList<>();
        stage.handler(event -> {
            duringTheRun.addAll(denied);
            return event;
        });
        for (int n = 1; n <= 3; n++) {
            assertThat(stage.api.invoke("12345").text()).isEqualTo("12");
            assertThat(duringTheRun).hasSize(n);
            assertThat(denied).isEmpty();
        }
    }

    @Test
    void what_was_held_is_given_back_when_the_function_asks_without_an_answer() throws Exception {
        stage.faults("{'kind': 'deny', 'hosts': ['a'], 'match': {'path': '$', 'equals': 'unanswered'}}");
        stage.handler(event -> new String(event, StandardCharsets.UTF_8).contains("unanswered") ? null : event);
        stage.api.begin("id-1", "\"unanswered\"".getBytes(StandardCharsets.UTF_8));
        assertThat(stage.api.invoke("1").text()).isEqualTo("1");
        assertThat(denied).isEmpty();
    }

    @Test
    void an_event_as_large_as_lambda_allows_is_looked_into() throws Exception {
        stage.faults("{'kind': 'truncate', 'keep': 0, 'match': {'path': '$.last', 'exists': true}}");
        String large = "{\"a\":\"" + "x".repeat(6_000_000) + "\",\"last\":1}";
        assertThat(stage.api.invoke(large).text()).isEmpty();
    }

    @Test
    void without_a_document_everything_passes_and_nothing_is_said() throws Exception {
        assertThat(stage.api.invoke("{}").text()).isEqualTo("{}");
        byte[] large = new byte[6 << 20];
        large[large.length - 1] = 7;
        var told = stage.api.invoke("large", large);
        assertThat(told.body().remaining()).isEqualTo(large.length);
        assertThat(told.body().get(large.length - 1)).isEqualTo((byte) 7);
        assertThat(stage.otherLines()).isEmpty();
    }
}
