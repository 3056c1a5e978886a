package dev.gameday.rehearsal.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.wire.Headers;
import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTest {
    private final Told told = new Told(true);

    @Test
    void it_describes_itself() {
        Map<?, ?> described = told.ask("GET", "", "");
        assertThat(described.get("rehearsal")).isEqualTo("gameday");
        assertThat(described.get("seed")).hasToString("1");
        assertThat(Told.list(described, "pages")).hasSameSizeAs(Pages.values());
        assertThat(Told.object(described, "operations")).containsKeys("fis", "lambda", "s3", "monitoring");
    }

    @Test
    void time_moves_only_when_it_is_told() {
        assertThat(told.ask("GET", "/clock", "").get("now")).isEqualTo("2026-01-05T09:00:00Z");
        told.ask("POST", "/clock", "{\"advance\":\"PT1M\"}");
        told.ask("POST", "/clock", "{\"to\":\"2026-01-05T09:00:30Z\"}");
        assertThat(told.ask("GET", "/clock", "").get("now")).isEqualTo("2026-01-05T09:01:00Z");
    }

    @Test
    void a_clock_that_goes_by_itself_can_not_be_told_the_time() {
        Rehearsal rehearsal = Rehearsal.open(1, () -> Told.START);
        Response response = rehearsal.handle(Request.of(
                "POST", "/_rehearsal/clock", Headers.NONE, "{\"advance\":\"PT1M\"}".getBytes(StandardCharsets.UTF_8)));
        assertThat(response.status()).isEqualTo(409);
    }

    @Test
    void load_is_multiplied_and_is_over_by_itself_at_the_flows_time() {
        told.ask("PUT", "/load/open", "{\"factor\":3,\"for\":\"PT1M\"}");
        long before = submitted();
        told.ask("POST", "/clock", "{\"advance\":\"PT1M\"}");
        long during = submitted() - before;
        told.ask("POST", "/clock", "{\"advance\":\"PT1M\"}");
        long after = submitted() - before - during;
        // 50 a second on average: 9,000 and 3,000, more than ten standard deviations apart from these bounds.
        assertThat(during).isBetween(8_000L, 10_000L);
        assertThat(after).isBetween(2_400L, 3_600L);
        assertThat(Told.list(told.ask("GET", "/load", ""), "load")).isEmpty();
    }

    @Test
    void load_that_was_put_anew_is_not_ended_by_the_one_before() {
        told.ask("PUT", "/load/open", "{\"factor\":0,\"for\":\"PT1M\"}");
        told.ask("POST", "/clock", "{\"advance\":\"PT30S\"}");
        told.ask("PUT", "/load/open", "{\"factor\":0,\"for\":\"PT5M\"}");
        told.ask("POST", "/clock", "{\"advance\":\"PT1M\"}");
        assertThat(Told.list(told.ask("GET", "/load", ""), "load")).hasSize(1);
        told.ask("DELETE", "/load/open", "");
        assertThat(Told.list(told.ask("GET", "/load", ""), "load")).isEmpty();
    }

    @Test
    void the_flow_is_described_for_a_map_of_it() {
        Map<?, ?> flow = told.ask("GET", "/flow", "");
        assertThat(Told.list(flow, "functions"))
                .containsExactly("order-intake", "order-router", "position-sync", "risk-check");
        assertThat(Told.list(flow, "calls"))
                .contains(
                        Map.of("from", "client/orders", "to", "function/order-intake", "kind", "request"),
                        Map.of("from", "function/order-intake", "to", "service/pricing", "kind", "request"),
                        Map.of("from", "queue/orders", "to", "function/order-router", "kind", "batch"));
    }

    @Test
    void nothing_is_wrong_with_a_calm_flow() {
        Map<?, ?> faults = Told.object(told.ask("GET", "/reveal", ""), "faults");
        assertThat(faults.values())
                .allSatisfy(kind -> assertThat((List<?>) kind).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|/nothing||404",
                "PATCH|/load||405",
                "PUT|/load/a b|{\"factor\":1,\"for\":\"PT1M\"}|400",
                "PUT|/load/x|no json|400",
                "PUT|/load/x|[]|400",
                "PUT|/load/x|{\"factor\":\"much\",\"for\":\"PT1M\"}|400",
                "PUT|/load/x|{\"factor\":-1,\"for\":\"PT1M\"}|400",
                "PUT|/load/x|{\"factor\":3}|400",
                "PUT|/load/x|{\"factor\":3,\"for\":\"-PT3M\"}|400",
                "PUT|/load/x|{\"factor\":3,\"for\":\"PT3M\",\"form\":1}|400",
                "DELETE|/load/x||404",
                "POST|/trouble|{\"calls\":\"fis:StopExperiment\",\"kind\":\"explode\"}|400",
                "POST|/trouble|{\"calls\":\"fis\",\"kind\":\"fail\"}|400",
                "POST|/trouble|{\"calls\":\"fis:Nothing*\",\"kind\":\"fail\"}|400",
                "POST|/trouble|{\"calls\":\"fis:*\",\"kind\":\"fail\",\"percentage\":0}|400",
                "POST|/trouble|{\"calls\":\"fis:*\",\"kind\":\"fail\",\"percentage\":1.5}|400",
                "DELETE|/trouble/t9||404",
                "POST|/clock|{}|400",
                "POST|/clock|{\"advance\":\"P2D\"}|400",
                "POST|/clock|{\"advance\":\"PT1M\",\"to\":\"2026-01-05T09:00:30Z\"}|400",
            })
    void what_can_not_be_is_refused_in_a_sentence(String method, String page, String body, int status) {
        Response response = told.send(method, page.replace(" ", "%20"), body == null ? "" : body);
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.text()).contains("\"error\":\"");
    }

    @Test
    void a_slip_of_the_pen_is_answered_with_what_was_meant() {
        assertThat(told.send("POST", "/trouble", "{\"calls\":\"fis:StopExperimnt\",\"kind\":\"throttle\"}")
                        .text())
                .contains("did you mean fis:StopExperiment?");
    }

    private long submitted() {
        Map<?, ?> requests = Told.object(told.ask("GET", "/reveal", ""), "requests");
        return ((Number) Objects.requireNonNull(requests.get("submitted"))).longValue();
    }
}
