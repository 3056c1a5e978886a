package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TutorialTest {
    private final TerminalTrial trial;
    private final Path folder;

    TutorialTest(@TempDir Path folder) {
        this.folder = folder;
        this.trial = new TerminalTrial(folder);
    }

    @Test
    void a_slip_is_told_what_is_asked_and_who_leaves_comes_back_to_the_same_step() throws IOException {
        String first = trial.run(List.of("tutorial"), "scenario lst", "scenario list", "leave")
                .screen();
        assertThat(first)
                .contains("1/10", "Not quite. This step asks for: scenario list", "stale-positions", "2/10")
                .contains("Left at step 2");

        assertThat(trial.run(List.of("tutorial"), "leave").screen())
                .contains("On with the tutorial", "2/10")
                .doesNotContain("1/10");
        assertThat(trial.run(List.of("tutorial", "--again"), "leave").screen()).contains("1/10");
    }

    @Test
    void each_step_can_be_skipped_and_those_of_a_run_need_one() throws IOException {
        TerminalTrial.Ended ended = trial.run(List.of("tutorial"), "skip", "skip", "skip", "skip");

        assertThat(ended.code()).isEqualTo(ExitCode.HELD);
        assertThat(ended.screen())
                .contains("3/10", "The run is over, so 'Stop everything' is passed over.", "10/10")
                .contains("That was a game day.");
    }

    @Test
    void a_run_that_is_not_wanted_after_all_is_asked_for_once_more() throws IOException {
        String screen = trial.run(
                        List.of("tutorial"), "skip", "skip", "scenario run stale-positions --speed 10", "no", "leave")
                .screen();

        assertThat(screen).contains("That did nothing yet", "Left at step 3");
    }

    @Test
    void in_a_pipe_it_says_what_it_needs() {
        try (CommandLineTrial pipe = new CommandLineTrial(folder)) {
            assertThat(pipe.run("tutorial")).isEqualTo(ExitCode.USAGE);
            assertThat(pipe.errors()).contains("start gameday, and type tutorial");
        }
    }
}
