package dev.gameday.shell.guards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.event.RunEvent;
import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the flow is normal no guard says, for that takes a run to measure; there is no waiver of it. */
class BaselineTest {
    private final GuardTrial trial;

    BaselineTest(@TempDir Path folder) throws IOException {
        this.trial = new GuardTrial(folder);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void a_flow_that_is_not_normal_is_for_the_run_to_see_and_then_nothing_is_injected() throws Exception {
        trial.aws()
                .sqs()
                .sendMessage(r -> r.queueUrl("https://sqs.eu-west-1.amazonaws.com/111122223333/orders-dlq")
                        .messageBody("an order that nobody could read"));
        trial.pass(Duration.ofMinutes(4));

        assertThat(trial.run("stop-drill")).describedAs(trial.errors()).isEqualTo(ExitCode.INCONCLUSIVE);
        assertThat(trial.recorded(RunEvent.BaselineMeasured.class))
                .singleElement()
                .satisfies(measured -> assertThat(measured.readings())
                        .filteredOn(reading -> !reading.within())
                        .extracting(RunEvent.Reading::metric)
                        .containsExactly("dlq"));
        assertThat(trial.recorded(RunEvent.VerdictReached.class))
                .extracting(RunEvent.VerdictReached::reason)
                .containsExactly("the baseline was not normal, so nothing was injected");
        assertThat(trial.aws().fis().listExperiments(r -> {}).experiments()).isEmpty();
    }

    @Test
    void it_is_no_guard_that_could_be_waived() throws IOException {
        assertThat(trial.run("stop-drill", "--override", "baseline", "--reason", "a test"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(trial.errors()).contains("--override cannot be 'baseline', which is no guard: ");
        assertThat(trial.sessions()).isZero();
    }
}
