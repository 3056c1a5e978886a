package dev.gameday.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Screen;
import dev.gameday.shell.line.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandRunnerTest {
    private final Screen screen = new Screen();
    private final CommandRunner runner = new CommandRunner(new Samples()::commands, screen.console());

    @ParameterizedTest
    @EnumSource
    void a_command_ends_as_its_method_says(ExitCode exitCode) {
        assertThat(runner.run(List.of("end", "as", exitCode.name()))).isEqualTo(exitCode);
    }

    @Test
    void a_line_copied_from_a_shell_may_keep_the_consoles_name() {
        assertThat(runner.run(List.of("gameday", "faults"))).isEqualTo(ExitCode.HELD);
        assertThat(screen.results()).isEqualTo("latency\n");
        assertThat(runner.run(List.of("gameday"))).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void what_a_method_returns_is_the_result() {
        assertThat(runner.run(List.of("faults"))).isEqualTo(ExitCode.HELD);
        assertThat(screen.results()).isEqualTo("latency\n");
        assertThat(screen.errors()).isEmpty();
    }

    @Test
    void a_refusal_is_one_sentence_on_the_error_stream() {
        assertThat(runner.run(List.of("end", "refused"))).isEqualTo(ExitCode.REFUSED);
        assertThat(screen.errors()).isEqualTo("No alarm can trip; name a stop condition\n");
        assertThat(screen.results()).isEmpty();
    }

    @Test
    void a_defect_is_one_sentence_too() {
        assertThat(runner.run(List.of("end", "badly"))).isEqualTo(ExitCode.BUG);
        assertThat(screen.errors().lines()).hasSize(1);
        assertThat(screen.errors()).contains("the disk left");
    }

    @Test
    void an_unknown_command_is_a_matter_of_usage() {
        assertThat(runner.run(List.of("nonsense"))).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void an_interrupt_ends_the_command_and_not_the_thread() {
        Thread.currentThread().interrupt();
        assertThat(runner.run(List.of("end", "never"))).isEqualTo(ExitCode.HALTED);
        assertThat(Thread.interrupted()).isFalse();
    }
}
