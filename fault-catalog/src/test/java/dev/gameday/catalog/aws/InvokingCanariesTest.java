package dev.gameday.catalog.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.aws.canary.InvokingCanaries;
import dev.gameday.catalog.metric.Canary;
import dev.gameday.catalog.metric.CanaryCall;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InvokingCanariesTest {
    private final CannedTransport transport = new CannedTransport();

    private Outcome<Canary.Result> call() {
        Canary canary = new Canary.Invoke("intake", "{\"size\":2}", Duration.ofSeconds(5), Duration.ofSeconds(2));
        return InvokingCanaries.over(transport.clients(), true)
                .call(new CanaryCall("accepted", canary, "session-7", 10));
    }

    @Test
    void an_answer_is_a_success_unless_it_is_a_status_of_a_failure() {
        transport.answer("/invocations", 200, "{\"statusCode\":201}");
        assertThat(call().value()).contains(new Canary.Result(true, Duration.ZERO));
        assertThat(transport.requests.get(0))
                .contains("/functions/intake/invocations")
                .contains("{\"size\":2}");
        transport.answer("/invocations", 200, "{\"statusCode\":502}");
        assertThat(call().value().orElseThrow().succeeded()).isFalse();
        transport.answer("/invocations", 200, "\"no JSON object\"");
        assertThat(call().value().orElseThrow().succeeded()).isTrue();
    }

    @Test
    void what_a_customer_could_meet_is_a_failed_call_and_what_keeps_it_from_being_made_is_trouble() {
        transport.answer("/invocations", 500, "{\"message\":\"broken\"}");
        assertThat(call().value()).contains(new Canary.Result(false, Duration.ofSeconds(2)));
        transport.answer("/invocations", 429, "{\"message\":\"too many\"}");
        assertThat(call().value().orElseThrow().succeeded()).isFalse();
        transport.answer("/invocations", 403, "{\"message\":\"no\"}");
        assertThat(call().match(result -> null, Trouble::kind)).isEqualTo(Trouble.Kind.DENIED);
    }
}
