package dev.gameday.shell.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Screen;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.prompt.CommandRunner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    private final Samples samples = new Samples();
    private final Screen screen = new Screen();

    @Test
    void defaults_fill_what_was_left_out() {
        run("fault", "inject", "orders", "--fault", "latency");
        assertThat(samples.calls()).containsExactly("orders|null|latency|50|PT5M|REAL_TIME|false|[]");
    }

    @Test
    void options_may_stand_before_between_and_after_arguments() {
        run("fault", "inject", "--percent", "7", "orders", "--dry-run", "by hand", "-f", "latency", "--speed=max");
        assertThat(samples.calls()).containsExactly("orders|by hand|latency|7|PT5M|MAX|true|[]");
    }

    @Test
    void words_of_the_command_line_are_never_split_again() {
        run("say", "a b", "", "it's", "\"quoted\"", "tab\there");
        assertThat(samples.calls()).containsExactly("[a b, , it's, \"quoted\", tab\there]");
    }

    @Test
    void a_pasted_book_is_read_word_by_word() {
        List<String> words = new ArrayList<>(List.of("say"));
        words.addAll(Collections.nCopies(300_000, "word"));
        assertThat(CommandLine.of(samples.commands(), words).input().arguments())
                .hasSize(300_000);
    }

    @Test
    void a_value_may_begin_with_a_dash() {
        run("fault", "inject", "orders", "--fault", "-weird", "--", "--note");
        assertThat(samples.calls()).containsExactly("orders|--note|-weird|50|PT5M|REAL_TIME|false|[]");
    }

    @Test
    void a_negative_number_and_a_lone_dash_are_arguments() {
        run("say", "-5", "-");
        assertThat(samples.calls()).containsExactly("[-5, -]");
    }

    @Test
    void a_repeatable_option_keeps_every_value() {
        run("fault", "inject", "orders", "-f", "x", "--tag", "a=1", "--tag=b=2", "--for", "1h30m");
        assertThat(samples.calls()).containsExactly("orders|null|x|50|PT1H30M|REAL_TIME|false|[a=1, b=2]");
    }

    @Test
    void every_problem_is_told_at_once_with_the_usage() {
        assertThatThrownBy(() -> CommandLine.of(samples.commands(), List.of("fault", "inject", "--fualt", "x")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("There is no option --fualt; did you mean --fault?")
                .hasMessageContaining("--fault is missing.")
                .hasMessageContaining("Usage: fault inject TARGET [NOTE] --fault FAULT");
    }

    @Test
    void a_missing_argument_and_one_too_many_are_named() {
        assertProblem("TARGET is missing.", "fault", "inject", "--fault", "x");
        assertProblem("'c' is one argument too many.", "fault", "inject", "a", "b", "c", "--fault", "x");
    }

    @Test
    void an_option_without_its_value_does_not_swallow_the_next_option() {
        assertProblem("--fault needs a value", "fault", "inject", "a", "--fault", "--dry-run");
        assertProblem("--fault needs a value.", "fault", "inject", "a", "--fault");
        assertProblem("--fault is given twice.", "fault", "inject", "a", "--fault", "x", "-f", "y");
    }

    @Test
    void a_word_that_is_no_value_says_what_would_be() {
        assertUsage("--percent cannot be 'many': give a whole number", "--percent", "many");
        assertUsage("--speed cannot be 'fast': give one of real-time, max.", "--speed", "fast");
        assertUsage("--for cannot be 'soon': give a duration", "--for", "soon");
        assertThat(run("fault", "inject", " ", "--fault", "x")).isEqualTo(ExitCode.USAGE);
        assertThat(screen.errors()).contains("TARGET cannot be ' ': a place has a name.");
    }

    @Test
    void an_unknown_command_is_answered_with_the_nearest() {
        assertProblem("did you mean 'fault inject'?", "fault", "injekt", "orders");
        assertProblem("did you mean 'faults'?", "fautls");
        assertProblem("There is no command 'zzz'; type help", "zzz");
    }

    @Test
    void the_first_word_alone_lists_what_can_follow() {
        assertProblem("'fault' needs one more word: fault inject, fault list.", "fault");
    }

    @Test
    void help_wins_over_everything_that_is_missing() {
        assertThat(run("fault", "inject", "--help")).isEqualTo(ExitCode.HELD);
        assertThat(screen.results()).contains("Inject a fault", "--speed", "real-time, max (default real-time)");
        assertThat(samples.calls()).isEmpty();
    }

    private ExitCode run(String... words) {
        return new CommandRunner(samples::commands, screen.console()).run(List.of(words));
    }

    private void assertProblem(String sentence, String... words) {
        assertThatThrownBy(() -> CommandLine.of(samples.commands(), List.of(words)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(sentence);
    }

    private void assertUsage(String sentence, String option, String value) {
        assertThat(run("fault", "inject", "a", "--fault", "x", option, value)).isEqualTo(ExitCode.USAGE);
        assertThat(screen.errors()).contains(sentence);
    }
}
