package dev.gameday.rehearsal.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import dev.gameday.rehearsal.flow.Surroundings.Poll;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FaultExtensionTest {
    private static final String EXTENSION = "risk-check [AWS FIS EXTENSION] ";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_fault_ramps_up_within_sixty_seconds_and_down_within_twenty(long seed) {
        FlowRun run = new FlowRun(seed).until(60);
        run.cloud.inject("risk-check", new InvocationFault.Failure("all", 100, true));
        run.until(180);
        run.cloud.inject("risk-check");
        run.until(240);

        assertThat(run.measured.mean("Errors risk-check", 60, 120)).isBetween(0.3, 0.9);
        assertThat(run.measured.mean("Errors risk-check", 121, 180)).isEqualTo(1);
        assertThat(run.measured.sum("Errors risk-check", 180, 200)).isPositive();
        assertThat(run.measured.sum("Errors risk-check", 201, 240)).isZero();
    }

    @Test
    void the_log_tells_what_the_extension_found_and_did() {
        FlowRun run = new FlowRun(1).until(62);
        assertThat(run.measured.lines()).contains(EXTENSION + "no active faults found (updated polling interval 60s)");
        run.cloud.inject("risk-check", new InvocationFault.Failure("some", 10, true));
        run.until(130);
        assertThat(run.measured.lines())
                .contains(EXTENSION + "found active faults", EXTENSION + "modifying the function response")
                .doesNotContain(EXTENSION + "persisting environment reset save file");
        run.cloud.inject("risk-check");
        run.until(160);
        assertThat(run.measured.lines()).contains(EXTENSION + "persisting environment reset save file");
    }

    @Test
    void an_extension_that_cannot_read_fails_open_and_says_so() {
        FlowRun run = new FlowRun(1);
        run.cloud.answerPolls("risk-check", new Poll.Failed("failed to retrieve active fault configurations"));
        run.until(120);

        assertThat(run.measured.lines()).contains("risk-check failed to retrieve active fault configurations");
        assertThat(run.measured.sum("Errors risk-check", 0, 120)).isZero();
    }

    @Test
    void a_function_without_the_extension_logs_nothing_of_it() {
        FlowRun run = new FlowRun(1);
        run.cloud.answerPolls("risk-check", new Poll.NotArmed());
        run.until(120);

        assertThat(run.measured.lines()).noneMatch(line -> line.startsWith(EXTENSION));
    }

    @Test
    void delays_and_failures_stack_and_of_two_delays_the_earlier_applies() {
        FlowRun run = new FlowRun(1).until(60);
        run.cloud.answerPolls(
                "risk-check",
                new Poll.Active(List.of(
                        new InvocationFault.Delay("first", 100, Duration.ofMillis(300)),
                        new InvocationFault.Delay("second", 100, Duration.ofMillis(900)),
                        new InvocationFault.Failure("third", 100, true))));
        run.until(240);

        assertThat(run.measured.mean("Duration risk-check", 125, 240)).isCloseTo(302, within(0.5));
        assertThat(run.measured.mean("Errors risk-check", 125, 240)).isEqualTo(1);
    }

    @Test
    void an_answer_with_a_bad_status_is_no_error_but_no_good_to_a_synchronous_caller() {
        FlowRun run = new FlowRun(1).until(60);
        run.cloud.inject("risk-check", new InvocationFault.HttpResponse("bad", 100, true, 503, "text/plain"));
        run.until(180);

        assertThat(run.measured.sum("Errors risk-check", 60, 180)).isZero();
        assertThat(run.measured.mean("RiskCheckSucceeded", 125, 180)).isZero();
    }

    @Test
    void an_acknowledgement_in_the_intakes_place_loses_the_order() {
        FlowRun run = new FlowRun(1).until(60);
        run.cloud.inject("order-intake", new InvocationFault.HttpResponse("ok", 100, true, 200, "text/plain"));
        run.until(180);

        assertThat(run.measured.mean("OrderAccepted", 121, 180)).isEqualTo(1);
        assertThat(run.flow.totals().lost()).isGreaterThan(2900);
    }
}
