package dev.gameday.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Leaving;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Palette;
import dev.gameday.shell.line.LineCompleter;
import dev.gameday.shell.line.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReplTest {
    private static final String CONTROL_C = "\u0003";
    private static final String CONTROL_D = "\u0004";
    private final Samples samples = new Samples();

    private final AtomicInteger interruptions = new AtomicInteger();
    private final Attention attention = new Attention() {
        @Override
        public void interrupted() {
            interruptions.incrementAndGet();
        }

        @Override
        public boolean mayLeave() {
            return true;
        }
    };

    private final Path folder;

    ReplTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void lines_run_one_after_the_other_until_control_d() throws IOException {
        String screen = type("say one", "say 'two three'  ", CONTROL_D);
        assertThat(samples.calls()).containsExactly("[one]", "[two three]");
        assertThat(screen).contains(Repl.PROMPT);
    }

    @Test
    void control_c_at_the_prompt_keeps_the_shell() throws IOException {
        type(CONTROL_C, "say kept", CONTROL_D);
        assertThat(samples.calls()).containsExactly("[kept]");
    }

    @Test
    void control_c_at_the_prompt_is_heeded_once_for_each_time_it_is_pressed() throws IOException {
        type(CONTROL_C, "say kept", CONTROL_C, CONTROL_D);
        assertThat(interruptions).hasValue(2);
    }

    @Test
    void control_c_during_a_command_ends_that_command_only() throws IOException {
        String screen = type("end never", "say after", CONTROL_D);
        assertThat(screen).contains("Interrupted.");
        assertThat(samples.calls()).containsExactly("[after]");
    }

    @Test
    void an_exclamation_mark_is_no_history() throws IOException {
        type("say first", "say !! stop!", CONTROL_D);
        assertThat(samples.calls()).containsExactly("[first]", "[!!, stop!]");
    }

    @Test
    void tab_completes_across_words() throws IOException {
        type("sa\tdone", CONTROL_D);
        assertThat(samples.calls()).containsExactly("[done]");
    }

    @Test
    void a_failing_command_does_not_end_the_shell() throws IOException {
        String screen = type("end badly", "say after", CONTROL_D);
        assertThat(screen).contains("the disk left");
        assertThat(samples.calls()).containsExactly("[after]");
    }

    @Test
    void the_history_keeps_no_secret() throws IOException {
        type("say password=hunter2hunter2", "say kept", CONTROL_D);
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(file).content().contains("say kept").doesNotContain("hunter2"));
        }
        assertThat(samples.calls()).contains("[password=hunter2hunter2]");
    }

    private String type(String... lines) throws IOException {
        try (Typist typist = new Typist(List.of(lines));
                ExternalTerminal terminal =
                        new ExternalTerminal("test", "xterm", typist.keys(), typist, StandardCharsets.UTF_8)) {
            samples.whileWaiting(() -> terminal.raise(Signal.INT));
            assertThat(repl(terminal).run()).isEqualTo(ExitCode.HELD);
            return typist.screen();
        }
    }

    private Repl repl(ExternalTerminal terminal) {
        LineCompleter completer = new LineCompleter(samples::commands, Map::of);
        LineReader reader = Prompt.reader(terminal, completer, folder.resolve("history"));
        Console console = Console.atPrompt(reader, Palette.PLAIN);
        CommandRunner runner = new CommandRunner(samples::commands, console);
        Leaving leaving = new Leaving();
        ScriptRunner scripts = new ScriptRunner(runner, console, leaving, InputStream.nullInputStream());
        return new Repl(reader, runner, scripts, leaving, () -> attention);
    }
}
