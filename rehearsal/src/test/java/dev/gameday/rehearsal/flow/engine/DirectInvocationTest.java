package dev.gameday.rehearsal.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.rehearsal.flow.DirectInvocation;
import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import dev.gameday.rehearsal.flow.Surroundings.Settings;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DirectInvocationTest {
    private final FlowRun run = new FlowRun(1);

    @BeforeEach
    void silence() {
        run.flow.load().put("test", 0);
        run.until(10);
    }

    @Test
    void the_answer_foretells_what_the_metrics_say_later() {
        DirectInvocation answer = run.flow.invoke("risk-check");
        run.until(20);

        assertThat(answer.outcome()).isEqualTo(new Outcome.Succeeded());
        assertThat(answer.init()).isZero();
        assertThat(run.measured.between("Duration risk-check", 10, 20).toArray())
                .containsExactly(answer.duration().toNanos() / 1e6);
    }

    @Test
    void a_router_that_may_not_write_says_so_and_writes_nothing() {
        run.cloud.deny("dynamodb:PutItem");
        long routed = run.flow.totals().routed();
        DirectInvocation answer = run.flow.invoke("order-router");
        run.until(20);

        assertThat(answer.outcome()).isEqualTo(new Outcome.Failed("AccessDeniedException", FakeCloud.DENIED));
        assertThat(run.measured.sum("Errors order-router", 10, 20)).isEqualTo(1);
        assertThat(run.flow.totals().routed()).isEqualTo(routed);
    }

    @Test
    void an_intake_calls_pricing_and_risk_check_but_queues_no_order() {
        DirectInvocation answer = run.flow.invoke("order-intake");
        run.until(20);

        assertThat(answer.outcome().isGood()).isTrue();
        assertThat(answer.duration()).isBetween(Duration.ofMillis(250), Duration.ofMillis(900));
        assertThat(run.measured.sum("Invocations risk-check", 10, 20)).isEqualTo(1);
        assertThat(run.orders().notVisible()).isZero();
    }

    @Test
    void a_delay_beyond_the_timeout_is_a_timeout() {
        run.cloud.inject("position-sync", new InvocationFault.Delay("slow", 100, Duration.ofSeconds(31)));
        run.until(80);
        DirectInvocation answer = run.flow.invoke("position-sync");
        run.until(120);

        assertThat(answer.outcome()).isEqualTo(new Outcome.TimedOut(Duration.ofSeconds(30)));
        assertThat(answer.duration()).isEqualTo(Duration.ofSeconds(30));
        assertThat(run.measured.max("Duration position-sync", 100, 120)).isEqualTo(30_000);
    }

    @Test
    void a_function_with_no_concurrency_left_throttles() {
        run.cloud.configure("risk-check", new Settings(Duration.ofSeconds(10), 512, OptionalInt.of(1)));
        run.flow.invoke("risk-check");

        assertThat(run.flow.invoke("risk-check").outcome()).isEqualTo(new Outcome.Throttled());
        assertThat(run.measured.sum("Throttles risk-check", 10, 11)).isEqualTo(1);
    }

    @Test
    void an_unknown_function_is_refused() {
        assertThatThrownBy(() -> run.flow.invoke("billing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("billing");
    }
}
