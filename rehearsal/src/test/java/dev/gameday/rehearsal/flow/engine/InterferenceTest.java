package dev.gameday.rehearsal.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gameday.rehearsal.flow.Interference;
import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the layers of functions do to their invocations. */
final class InterferenceTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void a_delay_is_felt_by_the_next_invocation_and_by_none_after_it_is_gone() {
        FlowRun run = new FlowRun(1).until(60);
        run.cloud.interfere("risk-check", new Interference(SECOND, null, true));
        run.until(121);
        run.cloud.interfere("risk-check", Interference.NONE);
        run.until(200);

        assertThat(run.measured.mean("Duration risk-check", 62, 121)).isCloseTo(1204, within(10.0));
        assertThat(run.measured.mean("Duration risk-check", 124, 200)).isCloseTo(204, within(10.0));
        assertThat(run.measured.sum("Errors risk-check", 0, 200)).isZero();
    }

    @Test
    void a_delay_beyond_the_timeout_is_a_timeout() {
        FlowRun run = new FlowRun(1).until(60);
        run.cloud.interfere("order-router", new Interference(20 * SECOND, null, true));
        run.until(180);

        assertThat(run.measured.mean("Duration order-router", 80, 180)).isCloseTo(15_000, within(1.0));
        assertThat(run.measured.mean("Errors order-router", 80, 180)).isEqualTo(1);
    }

    @Test
    void an_error_in_the_handlers_place_is_the_functions_own_and_the_fis_extension_says_nothing_of_it() {
        FlowRun run = new FlowRun(1).until(60);
        run.cloud.interfere(
                "risk-check", new Interference(0, new Outcome.Failed("Runtime.ExitError", "exit status 1"), false));
        run.until(121);

        assertThat(run.measured.mean("Errors risk-check", 62, 121)).isEqualTo(1);
        assertThat(run.measured.mean("Duration risk-check", 62, 121)).isLessThan(5);
        assertThat(run.measured.lines()).noneMatch(line -> line.contains("modifying the function response"));
    }

    @Test
    void another_answer_after_the_handler_ran_is_no_good_to_a_caller_and_takes_as_long() {
        FlowRun run = new FlowRun(1).until(60);
        run.cloud.interfere("risk-check", new Interference(0, new Outcome.Answered(503, "text/plain"), true));
        run.until(121);

        assertThat(run.measured.mean("RiskCheckSucceeded", 62, 121)).isZero();
        assertThat(run.measured.mean("Duration risk-check", 62, 121)).isCloseTo(204, within(10.0));
    }

    @Test
    void delays_of_fis_and_of_layers_add_up() {
        FlowRun run = new FlowRun(1).until(60);
        run.cloud.inject("risk-check", new InvocationFault.Delay("fis", 100, Duration.ofSeconds(2)));
        run.cloud.interfere("risk-check", new Interference(SECOND, null, true));
        run.until(200);

        assertThat(run.measured.mean("Duration risk-check", 125, 200)).isCloseTo(3204, within(10.0));
    }
}
