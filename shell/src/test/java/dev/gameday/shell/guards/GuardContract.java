package dev.gameday.shell.guards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.event.RunEvent;
import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every guard, in a pipeline; each theme says in which states its guards say no. */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
abstract class GuardContract {
    private static final String REASON = "a rehearsal, and I am watching";

    final GuardTrial trial;

    GuardContract(@TempDir Path folder) throws IOException {
        this.trial = new GuardTrial(folder);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    @ParameterizedTest
    @MethodSource("guards")
    void it_refuses_in_a_sentence_and_changes_nothing(Guarded guarded) throws IOException {
        guarded.given().accept(trial);
        Map<String, String> before = trial.picture();

        assertThat(trial.run(guarded.scenario())).isEqualTo(ExitCode.REFUSED);

        assertThat(refusing().distinct()).containsExactlyElementsOf(guarded.guards());
        assertThat(trial.errors()).contains(guarded.words()).contains("nothing was started");
        assertThat(trial.sessions()).isZero();
        assertThat(trial.picture()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("guards")
    void waived_by_name_it_lets_the_run_start_and_the_record_says_why(Guarded guarded) throws IOException {
        guarded.given().accept(trial);
        Map<String, String> before = trial.picture();

        ExitCode ended = trial.run(guarded.scenario(), guarded.waivers(REASON));

        assertThat(ended).describedAs(trial.errors()).isEqualTo(guarded.waived());
        if (!guarded.because().isEmpty()) {
            assertThat(trial.recorded(RunEvent.HaltRequested.class))
                    .extracting(RunEvent.HaltRequested::reason)
                    .containsExactly(guarded.because());
        }
        assertThat(trial.recorded(RunEvent.PlanApproved.class))
                .singleElement()
                .extracting(RunEvent.PlanApproved::overrides)
                .isEqualTo(guarded.guards().stream().collect(Collectors.toMap(guard -> guard, guard -> REASON)));
        assertThat(trial.picture()).isEqualTo(before);
    }

    private Stream<String> refusing() {
        return trial.errors().lines().map(line -> line.substring(0, Math.max(0, line.indexOf(':'))));
    }
}
