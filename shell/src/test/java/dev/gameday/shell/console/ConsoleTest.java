package dev.gameday.shell.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.Screen;
import dev.gameday.shell.console.Palette.Meaning;
import dev.gameday.shell.prompt.Prompt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jline.reader.LineReader;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTest {
    private final Screen screen = new Screen();

    private final Path folder;

    ConsoleTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void results_and_errors_go_to_streams_of_their_own() {
        screen.console().print("one");
        screen.console().error("two");
        assertThat(screen.results()).isEqualTo("one\n");
        assertThat(screen.errors()).isEqualTo("two\n");
    }

    @Test
    void foreign_text_cannot_drive_the_terminal() {
        screen.console().print("a\u001b]0;owned\u0007b\tc\u009b31md\u202ee");
        assertThat(screen.results()).isEqualTo("a]0;ownedb c31mde\n");
    }

    @Test
    void styled_foreign_text_cannot_either() {
        screen.console().print(Palette.COLOUR.text(Meaning.HARM, "a\u001b[2Jb"));
        assertThat(screen.results()).isEqualTo("a[2Jb\n");
    }

    @Test
    void style_shows_only_where_the_palette_has_colour() throws IOException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        Console console = atPrompt(shown, Palette.COLOUR);
        console.print(console.palette().text(Meaning.HARM, "down"));
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("\u001b[31mdown\u001b[0m");
    }

    @Test
    void news_is_printed_at_once_where_nothing_is_in_its_way() throws IOException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        atPrompt(shown, Palette.PLAIN).news("the alarm \u001b[5mrang");
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("the alarm [5mrang");
    }

    @Test
    void news_waits_until_the_last_panel_is_closed() {
        Console.Panel outer = screen.console().openPanel();
        Console.Panel inner = screen.console().openPanel();
        screen.console().news("first");
        inner.close();
        screen.console().news("second");
        assertThat(screen.results()).isEmpty();
        outer.close();
        assertThat(screen.results()).isEqualTo("first\nsecond\n");
    }

    @Test
    void a_panel_that_is_closed_twice_counts_once() {
        Console.Panel outer = screen.console().openPanel();
        Console.Panel inner = screen.console().openPanel();
        inner.close();
        inner.close();
        screen.console().news("kept");
        assertThat(screen.results()).isEmpty();
        outer.close();
        assertThat(screen.results()).isEqualTo("kept\n");
    }

    @Test
    void a_status_line_without_a_terminal_is_no_error() {
        screen.console().status(List.of(Palette.COLOUR.text(Meaning.QUIET, "running")));
        assertThat(screen.results()).isEmpty();
    }

    private Console atPrompt(ByteArrayOutputStream shown, Palette palette) throws IOException {
        ExternalTerminal terminal = new ExternalTerminal(
                "test", "xterm", new ByteArrayInputStream(new byte[0]), shown, StandardCharsets.UTF_8);
        LineReader reader = Prompt.reader(terminal, (line, words, candidates) -> {}, folder.resolve("history"));
        return Console.atPrompt(reader, palette);
    }
}
