package dev.gameday.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Leaving;
import dev.gameday.shell.Screen;
import dev.gameday.shell.line.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptRunnerTest {
    private final Screen screen = new Screen();
    private final Samples samples = new Samples();
    private final Leaving leaving = new Leaving();

    private final Path folder;

    ScriptRunnerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void each_line_is_a_command_and_comments_are_none() throws IOException {
        assertThat(runFile("# first\n\nsay a 'b c'\n  say // d # e\n")).isEqualTo(ExitCode.HELD);
        assertThat(samples.calls()).containsExactly("[a, b c]", "[//, d, #, e]");
    }

    @Test
    void it_stops_at_the_first_failure_and_names_the_line() throws IOException {
        assertThat(runFile("say a\n\nend as refuted\nsay b\n")).isEqualTo(ExitCode.REFUTED);
        assertThat(samples.calls()).containsExactly("[a]");
        assertThat(screen.errors()).contains("script.gameday:3: stopped here, at 'end as refuted' (exit code 1");
    }

    @Test
    void an_open_quote_is_a_failure_of_its_line() throws IOException {
        assertThat(runFile("say 'a\nsay b\n")).isEqualTo(ExitCode.USAGE);
        assertThat(screen.errors()).contains("never closed").contains("script.gameday:1:");
    }

    @Test
    void standard_input_is_a_script_too() {
        InputStream typed = new ByteArrayInputStream("say é\nend badly".getBytes(StandardCharsets.UTF_8));
        assertThat(runner(typed).run("@-")).isEqualTo(ExitCode.BUG);
        assertThat(screen.errors()).contains("standard input:2:");
        assertThat(samples.calls()).containsExactly("[é]");
    }

    @Test
    void leaving_ends_it_without_failure() {
        leaving.ask();
        assertThat(runner(new ByteArrayInputStream("end badly".getBytes(StandardCharsets.UTF_8)))
                        .run("@-"))
                .isEqualTo(ExitCode.HELD);
    }

    @Test
    void a_script_that_cannot_be_read_is_a_matter_of_usage() {
        assertThat(runner(InputStream.nullInputStream()).run("@" + folder.resolve("none")))
                .isEqualTo(ExitCode.USAGE);
        assertThat(screen.errors()).contains("cannot be read");
    }

    @Test
    void only_a_single_word_with_an_at_sign_names_a_script() {
        assertThat(ScriptRunner.isScript(List.of("@file"))).isTrue();
        assertThat(ScriptRunner.isScript(List.of("@"))).isFalse();
        assertThat(ScriptRunner.isScript(List.of("say", "@file"))).isFalse();
    }

    private ExitCode runFile(String text) throws IOException {
        Path script = Files.writeString(folder.resolve("script.gameday"), text);
        return runner(InputStream.nullInputStream()).run("@" + script);
    }

    private ScriptRunner runner(InputStream standardInput) {
        CommandRunner runner = new CommandRunner(samples::commands, screen.console());
        return new ScriptRunner(runner, screen.console(), leaving, standardInput);
    }
}
